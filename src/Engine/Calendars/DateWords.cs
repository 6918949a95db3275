using System.Globalization;

namespace SendWorkflows.Engine.Calendars;

/// <summary>Dates as sentences say them, the same on every machine.</summary>
internal static class DateWords
{
    internal static string Long(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    internal static string Span(DateSpan span) => $"{Long(span.First)} to {Long(span.Last)}";

    internal static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
