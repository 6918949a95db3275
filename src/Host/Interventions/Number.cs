using System.Globalization;

namespace SendWorkflows.Host.Interventions;

/// <summary>Measures as people type them.</summary>
internal static class Number
{
    private const double Most = 1_000_000;
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    internal static double? Read(string? text) =>
        double.TryParse(text?.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, British, out var number) && Math.Abs(number) <= Most ? number : null;

    internal static string Typed(double? number) => number?.ToString("0.##", British) ?? "";

    /// <summary>"72", or "not known".</summary>
    internal static string Words(double? number) => number is { } known ? Typed(known) : "not known";
}
