using System.Globalization;

namespace SendWorkflows.Host.Imports.Reading;

/// <summary>Attendance of the school year the file is of; earlier years are passed over, because the facts speak of this year.</summary>
internal static class CtfAttendance
{
    internal static IEnumerable<RawField> Fields(CtfElement pupil, CtfHeader header)
    {
        var year = pupil.All("YearData").FirstOrDefault(data => data["Year"] is { } text && text == header.AcademicYear);
        if (year is null)
            yield break;
        var possible = CtfPupil.Whole(year["SessionsPossible"]);
        var unauthorised = CtfPupil.Whole(year["SessionsUnauthorised"]);
        var attended = CtfPupil.Whole(year["SessionsAttended"]) ?? possible - CtfPupil.Whole(year["SessionsAuthorised"]) - unauthorised;
        if (possible > 0 && attended is { } sessions)
        {
            var percent = Math.Round(100m * sessions / possible.Value, 1, MidpointRounding.AwayFromZero);
            yield return new RawField("AttendancePercent", "SessionsAttended", percent.ToString(CultureInfo.InvariantCulture), header.On);
        }

        if (unauthorised is { } missed)
            yield return new RawField("UnauthorisedSessions", "SessionsUnauthorised", missed.ToString(CultureInfo.InvariantCulture), header.On);
    }
}
