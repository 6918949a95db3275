using System.Globalization;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Imports.Reading;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Imports.Checking;

/// <summary>The checks of who a pupil is, on one row.</summary>
internal sealed class RowCheck(RawRow row, DateOnly today)
{
    private const int NameLength = 100;
    private readonly List<RowProblem> _problems = [];

    internal IReadOnlyList<RowProblem> Problems => _problems;

    internal IReadOnlyList<RawField> Fields => row.Fields;

    internal RawField? Field(string name) => row[name];

    internal void Error(RawField field, string code, string message) => _problems.Add(RowProblem.Error(row.Number, field.Label, code, message));

    internal void Remark(RawField field, string code, string message) => _problems.Add(RowProblem.Remark(row.Number, field.Label, code, message));

    internal Upn? Upn()
    {
        // UN1 to UN5 are census codes for "not known, because …".
        if (row[Columns.Upn] is not { } field || (field.Text.Length == 3 && field.Text.StartsWith("UN", StringComparison.OrdinalIgnoreCase)))
            return null;
        if (Pupils.Upn.Read(field.Text) is not { } upn)
        {
            Error(field, ImportCodes.UpnFormat, $"\"{Short(field.Text)}\" is not a UPN: a letter (not I, O or S), then twelve digits, the last of which is a letter in a temporary UPN. Correct it or leave it empty.");
            return null;
        }

        if (!upn.IsChecked)
            Error(field, ImportCodes.UpnCheckLetter, $"\"{upn}\" begins with {upn.Text[0]}, but its other characters give {Pupils.Upn.CheckLetter(upn.Text[1..])}: something was mistyped. Compare it with your records.");
        else if (!AuthorityCodes.InUpns.Contains(upn.AllocatedIn))
            Remark(field, ImportCodes.UpnAuthority, $"\"{upn}\" says it was allocated in authority {upn.AllocatedIn}, which is not on the list. It was taken; compare it with your records.");
        return upn;
    }

    internal string? Name(string column)
    {
        if (row[column] is not { } field)
            return null;
        if (field.Text.Length <= NameLength && !field.Text.Any(char.IsControl))
            return field.Text;
        Error(field, ImportCodes.Name, field.Text.Length > NameLength
            ? $"\"{Short(field.Text)}\" is {field.Text.Length} characters long; a name may have {NameLength}. Values may have slipped into the wrong column."
            : "The value holds a line end or another control character. Values may have slipped into the wrong column.");
        return null;
    }

    internal DateOnly? Date(string column)
    {
        if (row[column] is not { } field)
            return null;
        if (DateText.Read(field.Text) is not { } date)
            Error(field, ImportCodes.NotADate, DateText.Advice(Short(field.Text)));
        else if (date > today)
            Error(field, ImportCodes.DateInFuture, $"{DateText.Say(date)} is still to come. Correct the date.");
        else
            return date;
        return null;
    }

    /// <param name="age">The fact whose range says how young and old pupils are, in months.</param>
    internal DateOnly? DateOfBirth(FactDefinition? age)
    {
        if (Date(Columns.DateOfBirth) is not { } born)
            return null;
        var months = ((today.Year - born.Year) * 12) + today.Month - born.Month;
        if (months <= (age?.Max ?? int.MaxValue))
            return born;
        Error(row[Columns.DateOfBirth]!, ImportCodes.DateOfBirth, $"{DateText.Say(born)} would make the pupil {months / 12} years old. Correct the date of birth.");
        return null;
    }

    /// <param name="fact">The fact whose range says which years there are.</param>
    internal int? YearGroup(FactDefinition? fact)
    {
        if (row[Columns.YearGroup] is not { } field)
            return null;
        if (YearGroupText.Read(field.Text) is { } year && !(year < fact?.Min) && !(year > fact?.Max))
            return year;
        Error(field, ImportCodes.YearGroup, $"\"{Short(field.Text)}\" is not a year group. Write N1, N2, R or a number from 1 to {(fact?.Max ?? 14).ToString(CultureInfo.InvariantCulture)}.");
        return null;
    }

    internal string? Authority()
    {
        if (row[Columns.HomeAuthority] is not { } field)
            return null;
        if (field.Text.Length != 3 || !field.Text.All(char.IsAsciiDigit))
        {
            Error(field, ImportCodes.Authority, $"\"{Short(field.Text)}\" is not the code of a local authority, which has three digits: 205 is Hammersmith and Fulham.");
            return null;
        }

        if (!AuthorityCodes.Current.Contains(field.Text))
            Remark(field, ImportCodes.Authority, $"\"{field.Text}\" is not on the list of local authorities in England. It was taken; compare it with your records.");
        return field.Text;
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
