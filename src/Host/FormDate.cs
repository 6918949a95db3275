using System.Globalization;

namespace SendWorkflows.Host;

/// <summary>Dates as browsers send them and as people type them where a browser has no date field.</summary>
internal static class FormDate
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] Forms = ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d M yyyy", "d MMM yyyy", "d MMMM yyyy"];

    /// <summary>The date, or nothing for what is not one, or is not near.</summary>
    internal static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Forms, British, DateTimeStyles.None, out var date) && IsNear(date) ? date : null;

    /// <summary>Whether records reach to it: the years 1900 to 2199. A browser's date field makes the year 26 of two digits.</summary>
    internal static bool IsNear(DateOnly date) => date.Year is >= 1900 and < 2200;

    /// <summary>What is wrong with what was typed, in words; nothing for a date and where nothing was typed.</summary>
    internal static string? Problem(string? text) =>
        string.IsNullOrWhiteSpace(text) || Read(text) is not null ? null : $"\"{text.Trim()}\" is not a date. Write it like 14/10/2026.";

    internal static string Write(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
