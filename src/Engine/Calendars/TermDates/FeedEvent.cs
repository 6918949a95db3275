using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Calendars.TermDates;

/// <summary>One VEVENT of a calendar feed.</summary>
/// <param name="Summary">Its words, or nothing.</param>
/// <param name="Span">Its days, or <c>null</c> if they cannot be read.</param>
/// <param name="Repeats">Whether it has a rule of repetition.</param>
/// <param name="Place">Where it begins.</param>
internal sealed record FeedEvent(string Summary, DateSpan? Span, bool Repeats, Place Place)
{
    internal static IEnumerable<FeedEvent> Read(SourceText feed)
    {
        Dictionary<string, string>? properties = null;
        var began = 0;
        // Alarms and the like inside an event have a summary and dates of their own.
        var inner = 0;
        foreach (var (name, value, line) in FeedLine.Read(feed.Text))
        {
            var isEvent = value.Equals("VEVENT", StringComparison.OrdinalIgnoreCase);
            if (name == "BEGIN" && isEvent)
                (properties, began, inner) = (new Dictionary<string, string>(StringComparer.Ordinal), line, 0);
            else if (name == "BEGIN")
                inner++;
            else if (name == "END" && isEvent && properties is not null)
            {
                yield return Of(properties, new Place(feed.Path, began, 1));
                properties = null;
            }
            else if (name == "END")
                inner--;
            else if (inner == 0)
                properties?.TryAdd(name, value);
        }
    }

    private static FeedEvent Of(Dictionary<string, string> properties, Place place) => new(
        FeedLine.Unescape(properties.GetValueOrDefault("SUMMARY", "")).Trim(),
        Days(properties.GetValueOrDefault("DTSTART", ""), properties.GetValueOrDefault("DTEND")),
        properties.ContainsKey("RRULE") || properties.ContainsKey("RDATE"),
        place);

    private static DateSpan? Days(string start, string? end)
    {
        if (FeedDate.Parse(start) is not { } first)
            return null;
        if (end is null)
            return new DateSpan(first.Day, first.Day);
        if (FeedDate.Parse(end) is not { } last)
            return null;
        // The end of a feed's event is the first moment after it: the next day, or midnight.
        var final = last.AtMidnight && last.Day > first.Day ? last.Day.AddDays(-1) : last.Day;
        return final < first.Day || final.DayNumber - first.Day.DayNumber > 366 ? null : new DateSpan(first.Day, final);
    }
}
