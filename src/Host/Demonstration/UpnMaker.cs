using System.Globalization;

namespace SendWorkflows.Host.Demonstration;

/// <summary>
/// Makes arithmetically valid Unique Pupil Numbers: a check letter, the authority, the establishment, the year of allocation and a serial.
/// The letter is the weighted sum of the digits, each by its place, modulo 23.
/// </summary>
internal static class UpnMaker
{
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    internal static string Make(string authority, string establishment, int year, int serial)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{authority}{establishment}{year % 100:00}{serial:000}");
        var sum = digits.Select((digit, i) => (digit - '0') * (i + 2)).Sum();
        return Letters[sum % Letters.Length] + digits;
    }
}
