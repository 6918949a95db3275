using System.Globalization;

namespace SendWorkflows.Host.Imports.Reading;

/// <summary>Dates as school systems write them. The day comes before the month; a year of two digits is refused.</summary>
internal static class DateText
{
    private static readonly string[] Formats =
        ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "dd.MM.yyyy", "d MMM yyyy", "dd MMM yyyy", "d MMMM yyyy", "dd-MMM-yyyy", "yyyyMMdd",
         "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm"];

    internal static DateOnly? Read(string text) =>
        DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && DateOnly.FromDateTime(moment) is var date && FormDate.IsNear(date) ? date : null;

    internal static string Advice(string text) => $"\"{text}\" is not a date. Write 2018-01-15 or 15/01/2018.";

    /// <summary>"14 October 2026".</summary>
    internal static string Say(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
