using System.Globalization;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Demonstration;

/// <summary>Makes arithmetically valid Unique Pupil Numbers: a check letter, the authority, the establishment, the year of allocation and a serial.</summary>
internal static class UpnMaker
{
    internal static string Make(string authority, string establishment, int year, int serial)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{authority}{establishment}{year % 100:00}{serial:000}");
        return Upn.CheckLetter(digits) + digits;
    }
}
