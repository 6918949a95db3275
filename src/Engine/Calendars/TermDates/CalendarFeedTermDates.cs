using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Calendars.TermDates;

/// <summary>
/// Imports term dates from a calendar feed (iCalendar, RFC 5545), as authorities publish them. An event is a term, a half term, an INSET day or an
/// occasional day by the words of its summary; a term may also be two events, its first day and its last.
/// </summary>
public static class CalendarFeedTermDates
{
    /// <summary>Reads a feed and reports every problem at once.</summary>
    /// <param name="feed">The text of the feed.</param>
    /// <param name="name">What to call the calendar.</param>
    public static TermDatesReading Read(SourceText feed, string name)
    {
        var problems = new List<Diagnostic>();
        if (!feed.Text.TrimStart('\uFEFF').TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(Diagnostic.Error(
                CalendarCodes.TermDatesShape, Place.StartOf(feed.Path), "The text is not a calendar feed.", "A feed begins with BEGIN:VCALENDAR; its address often ends in .ics."));
            return new TermDatesReading(null, problems);
        }

        var entries = FeedEvent.Read(feed).Select(found => ReadEvent(found, problems)).OfType<Entry>().ToList();
        return CalendarAssembly.Assemble(name, feed.Path, entries, problems);
    }

    private static Entry? ReadEvent(FeedEvent found, List<Diagnostic> problems)
    {
        if (EntryWords.Recognise(found.Summary) is not { } kind)
        {
            problems.Add(Diagnostic.Warning(
                CalendarCodes.TermDatesNotUnderstood, found.Place, $"The event \"{found.Summary}\" is not understood and left out.", "Add it by hand if the school is closed on it."));
            return null;
        }

        if (kind == EntryKind.Holiday)
            return null;
        if (found.Repeats)
        {
            problems.Add(Diagnostic.Error(
                CalendarCodes.TermDatesRepeats, found.Place, $"The event \"{found.Summary}\" repeats, which term dates do not.", "Give each date as an event of its own."));
            return null;
        }

        if (found.Span is { } span)
            return new Entry(kind, kind is EntryKind.Term or EntryKind.TermBegins ? EntryWords.TermName(found.Summary, span.First) : found.Summary, span, found.Place);
        problems.Add(Diagnostic.Error(
            CalendarCodes.TermDatesDate, found.Place, $"The event \"{found.Summary}\" has no dates that can be read.", "It needs DTSTART, and DTEND after it if it lasts longer than a day."));
        return null;
    }
}
