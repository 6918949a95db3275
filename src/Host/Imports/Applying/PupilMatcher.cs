using SendWorkflows.Host.Imports.Checking;
using SendWorkflows.Host.Imports.Reading;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Imports.Applying;

/// <summary>Finds whom a row is about: by UPN, otherwise by name and date of birth. Where that leaves a doubt, it is reported and never guessed.</summary>
/// <param name="elsewhere">The UPNs of the file that are on the roll of other schools.</param>
internal sealed class PupilMatcher(IReadOnlySet<string> elsewhere)
{
    private readonly Dictionary<string, Pupil> _byUpn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Pupil>> _byName = new(StringComparer.Ordinal);

    /// <summary>Adds a pupil of the school, so that rows can be about them.</summary>
    internal void Add(Pupil pupil)
    {
        if (pupil.Upn is { } upn)
            _byUpn[upn] = pupil;
        var key = Key(pupil.Surname, pupil.Forename, pupil.BornOn);
        if (!_byName.TryGetValue(key, out var named))
            _byName[key] = named = [];
        named.Add(pupil);
    }

    /// <summary>The pupil, or what is in doubt; neither for a pupil who is new here.</summary>
    internal (Pupil? Pupil, RowProblem? Problem) Find(StagedRow row)
    {
        if (row.Upn is { } upn && _byUpn.TryGetValue(upn.Text, out var held))
            return IsSomebodyElse(row, held) ? (null, Doubt(row, Columns.Upn, ImportCodes.UpnOfAnother, $"\"{upn}\" is the UPN of a pupil here with another name and another date of birth. Compare both with your records.")) : (held, null);
        if (row.Upn is { } moved && elsewhere.Contains(moved.Text))
            return (null, Doubt(row, Columns.Upn, ImportCodes.OtherSchool, $"\"{moved}\" is on the roll of another school in this service. If the pupil has moved, ask that school to record when the pupil left, then bring in this file again."));
        return row is { Surname: { } surname, Forename: { } forename, BornOn: { } born } ? ByName(row, _byName.GetValueOrDefault(Key(surname, forename, born)) ?? []) : NoName(row);
    }

    private static (Pupil?, RowProblem?) ByName(StagedRow row, List<Pupil> named) => named switch
    {
        [] => (null, null),
        [var only] when row.Upn is null || only.Upn is null || Upn.Read(only.Upn) is { IsTemporary: true } || row.Upn == new Upn(only.Upn) || row.Upn.IsTemporary => (only, null),
        [_] => (null, Doubt(row, Columns.Upn, ImportCodes.UpnDiffers, $"A pupil of this name and date of birth is here with another UPN than \"{row.Upn}\". Find out which is right; correct it here or in the file.")),
        _ => (null, Doubt(row, Columns.Surname, ImportCodes.Ambiguous, $"{named.Count} pupils here have this name and date of birth. Add the UPN to the row, so that nobody has to guess.")),
    };

    private static (Pupil?, RowProblem?) NoName(StagedRow row) => (null, row.Upn is { } upn
        ? Doubt(row, Columns.Upn, ImportCodes.NewPupilIncomplete, $"\"{upn}\" is new here. To add the pupil, give Surname, Forename and DateOfBirth; if the pupil is here already, correct the UPN.")
        : Doubt(row, null, ImportCodes.NoPupil, "The row does not say whom it is about. Give a UPN, or Surname, Forename and DateOfBirth."));

    private static bool IsSomebodyElse(StagedRow row, Pupil held) =>
        row.BornOn is { } born && born != held.BornOn
        && row.Surname is { } surname && !Same(surname, held.Surname)
        && row.Forename is { } forename && !Same(forename, held.Forename);

    private static bool Same(string one, string other) => Plain(one) == Plain(other);

    internal static string Key(string surname, string forename, DateOnly born) => $"{Plain(surname)}|{Plain(forename)}|{born.DayNumber}";

    /// <summary>A name without case, accents, blanks, hyphens and apostrophes, which systems write differently.</summary>
    private static string Plain(string name) => string.Concat(name.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static RowProblem Doubt(StagedRow row, string? field, string code, string message) => RowProblem.Error(row.Number, field, code, message);
}
