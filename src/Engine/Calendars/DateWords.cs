using System.Globalization;

namespace SendWorkflows.Engine.Calendars;

/// <summary>Dates as sentences say them, the same on every machine.</summary>
internal static class DateWords
{
    private static readonly string[] Weekdays = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <remarks>Put together from its parts: said many times in working out one run, and slow as a form given letter by letter.</remarks>
    internal static string Long(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Weekdays[(int)day.DayOfWeek]} {day.Day} {Months[day.Month - 1]} {day.Year:D4}");

    internal static string Span(DateSpan span) => $"{Long(span.First)} to {Long(span.Last)}";

    internal static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
