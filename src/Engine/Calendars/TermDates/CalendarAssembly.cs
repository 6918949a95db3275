using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars.TermDates;

/// <summary>Puts the rows or events of a list together as a calendar file.</summary>
internal static class CalendarAssembly
{
    internal static TermDatesReading Assemble(string name, string path, IReadOnlyList<Entry> entries, List<Diagnostic> problems)
    {
        var terms = entries.Where(entry => entry.Kind == EntryKind.Term).Concat(Paired(entries, problems)).OrderBy(term => term.Span.First).ToList();
        if (terms.Count == 0)
            problems.Add(Diagnostic.Error(CalendarCodes.NoTerms, Place.StartOf(path), "The list has no terms.", "Give each term with its first and last day."));
        var halves = HalfTerms(terms, entries, problems);
        if (problems.Any(problem => problem.Severity == Severity.Error))
            return new TermDatesReading(null, problems);
        var text = CalendarFileWriter.Write(name, terms, halves, Weekdays(entries, EntryKind.Inset), Weekdays(entries, EntryKind.Occasional));
        return new TermDatesReading(new(path, text), problems);
    }

    /// <summary>Lists of events often give a term as two: its first day and its last.</summary>
    private static List<Entry> Paired(IReadOnlyList<Entry> entries, List<Diagnostic> problems)
    {
        var terms = new List<Entry>();
        Entry? open = null;
        foreach (var edge in entries.Where(entry => entry.Kind is EntryKind.TermBegins or EntryKind.TermEnds).OrderBy(entry => entry.Span.First))
        {
            if (edge.Kind == EntryKind.TermBegins)
            {
                Unpaired(open, "has no last day");
                open = edge;
            }
            else if (open is null)
            {
                Unpaired(edge, "has no first day");
            }
            else
            {
                terms.Add(open with { Kind = EntryKind.Term, Span = new DateSpan(open.Span.First, edge.Span.Last) });
                open = null;
            }
        }

        Unpaired(open, "has no last day");
        return terms;

        void Unpaired(Entry? edge, string lacks)
        {
            if (edge is not null)
                problems.Add(Diagnostic.Error(CalendarCodes.TermDatesUnpaired, edge.Place, $"The term of \"{edge.Name}\" {lacks}.", "Add the other one."));
        }
    }

    private static Dictionary<Entry, DateSpan> HalfTerms(List<Entry> terms, IReadOnlyList<Entry> entries, List<Diagnostic> problems)
    {
        var halves = new Dictionary<Entry, DateSpan>();
        foreach (var half in entries.Where(entry => entry.Kind == EntryKind.HalfTerm))
        {
            var term = terms.FirstOrDefault(term => term.Span.Contains(half.Span.First));
            if (term is null)
                Report(half, $"The half term \"{half.Name}\" on {DateWords.Long(half.Span.First)} is in no term of the list.", "Add its term, or correct its dates.");
            else if (!halves.TryAdd(term, half.Span))
                Report(half, $"\"{term.Name}\" has a second half term, \"{half.Name}\".", "Keep one of the two.");
        }

        return halves;

        void Report(Entry half, string message, string help) => problems.Add(Diagnostic.Error(CalendarCodes.TermDatesHalfTerm, half.Place, message, help));
    }

    private static List<DateOnly> Weekdays(IReadOnlyList<Entry> entries, EntryKind kind) =>
    [
        .. entries.Where(entry => entry.Kind == kind)
            .SelectMany(entry => Enumerable.Range(0, entry.Span.Days).Select(entry.Span.First.AddDays))
            .Where(day => !BankHolidays.IsWeekend(day))
            .Distinct()
            .Order(),
    ];
}
