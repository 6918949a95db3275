using SendWorkflows.Host.Imports.Checking;
using SendWorkflows.Host.Imports.Reading;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Imports.Applying;

/// <summary>Brings who a pupil is up to date with a row. What a row leaves out stays as it was.</summary>
internal static class PupilChange
{
    /// <summary>Changes the pupil. Returns whether anything changed; what is worth knowing is added to <paramref name="remarks"/>.</summary>
    /// <param name="pupil">The pupil.</param>
    /// <param name="row">The row.</param>
    /// <param name="classId">The class the row names, if it does.</param>
    /// <param name="backOnRoll">Whether standing in this file means being on the school's roll.</param>
    /// <param name="remarks">What is worth knowing.</param>
    internal static bool Apply(Pupil pupil, StagedRow row, Guid? classId, bool backOnRoll, List<RowProblem> remarks)
    {
        var before = (pupil.Upn, pupil.Surname, pupil.Forename, pupil.BornOn, pupil.YearGroup, pupil.ClassId, pupil.HomeAuthorityCode, pupil.LeftOn);
        if (row.Upn is { } upn && !(upn.IsTemporary && pupil.Upn is not null))
            pupil.Upn = upn.Text;
        pupil.Surname = row.Surname ?? pupil.Surname;
        pupil.Forename = row.Forename ?? pupil.Forename;
        if (row.BornOn is { } born && born != pupil.BornOn)
        {
            remarks.Add(RowProblem.Remark(row.Number, Columns.DateOfBirth, ImportCodes.DateOfBirthChanged, $"The date of birth was {DateText.Say(pupil.BornOn)} here and is now {DateText.Say(born)}. If that is wrong, correct it in your own system first."));
            pupil.BornOn = born;
        }

        pupil.YearGroup = row.YearGroup ?? pupil.YearGroup;
        pupil.ClassId = classId ?? pupil.ClassId;
        pupil.HomeAuthorityCode = row.HomeAuthority ?? pupil.HomeAuthorityCode;
        if (pupil.LeftOn is { } left && left <= row.On)
            remarks.Add(Returned(pupil, row, left, backOnRoll));
        return before != (pupil.Upn, pupil.Surname, pupil.Forename, pupil.BornOn, pupil.YearGroup, pupil.ClassId, pupil.HomeAuthorityCode, pupil.LeftOn);
    }

    private static RowProblem Returned(Pupil pupil, StagedRow row, DateOnly left, bool backOnRoll)
    {
        if (backOnRoll)
            pupil.LeftOn = null;
        return RowProblem.Remark(row.Number, null, ImportCodes.PupilHadLeft, backOnRoll
            ? $"The pupil had been recorded as leaving on {DateText.Say(left)} and is on roll again."
            : $"The pupil is recorded as having left on {DateText.Say(left)} and stays so; the data were taken.");
    }
}
