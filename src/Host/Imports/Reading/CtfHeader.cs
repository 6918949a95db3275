using System.Globalization;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Imports.Reading;

/// <summary>Whose transfer file it is and of what day.</summary>
/// <param name="Version">The version of the format, such as <c>25.0</c>.</param>
/// <param name="On">The day it was made; today if it says none, or one still to come.</param>
/// <param name="Source">The sending school's LAESTAB: authority and establishment, seven digits.</param>
/// <param name="Destination">The receiving school's LAESTAB; <c>XXXXXXX</c> and the like when not known.</param>
/// <param name="AcademicYear">The school year it is of, as its own years are counted.</param>
internal sealed record CtfHeader(string Version, DateOnly On, string Source, string Destination, string? AcademicYear)
{
    /// <summary>What stands for a school that is not known or has no number.</summary>
    private static readonly char[] NoSchool = ['X', 'M', 'L'];

    internal bool IsOfKnownVersion => Version.Split('.')[0] is "24" or "25";

    internal static CtfHeader Read(CtfElement header, DateOnly today)
    {
        var made = header["DateTime"] is { } text && DateTime.TryParse(text, CultureInfo.InvariantCulture, out var moment) ? DateOnly.FromDateTime(moment) : today;
        string School(string element) => (header[element, "LEA"] ?? "") + (header[element, "Estab"] ?? "");
        return new CtfHeader(
            header["CTFversion"] ?? "", made > today ? today : made, School("SourceSchool"), School("DestSchool"), header["SourceSchool", "AcademicYear"]);
    }

    /// <summary>Whether the school sends or receives it, or it is sent to nobody in particular.</summary>
    internal bool IsAbout(School school)
    {
        var number = school.AuthorityCode + school.Establishment;
        return Source == number || Destination == number || Destination.Length == 0 || Destination.All(NoSchool.Contains);
    }
}
