using System.Globalization;
using SendWorkflows.Host.Imports.Checking;

namespace SendWorkflows.Host.Imports.Applying;

/// <summary>Notices a pupil who stands twice in one file for the same day.</summary>
internal sealed class Twice
{
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a row whose pupil an earlier row named for the same day; <c>null</c> for the first.</summary>
    internal RowProblem? Check(StagedRow row)
    {
        var who = row.Upn?.Text
            ?? (row is { Surname: { } surname, Forename: { } forename, BornOn: { } born } ? PupilMatcher.Key(surname, forename, born) : null);
        if (who is null || _rows.TryAdd($"{who}@{row.On.DayNumber.ToString(CultureInfo.InvariantCulture)}", row.Number))
            return null;
        var first = _rows[$"{who}@{row.On.DayNumber.ToString(CultureInfo.InvariantCulture)}"];
        return RowProblem.Error(row.Number, null, ImportCodes.RowTwice, $"The same pupil stands in row {first} for the same day. Row {first} was looked at; keep one of the two, or give each its day in a column \"On\".");
    }
}
