namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>The last school day of a term or of half a term, the first such day on or after the one it counts from.</summary>
internal sealed class EndOfForm(bool halfTerm, DateForm from, bool fromWritten) : DateForm
{
    internal override string Text => $"end of {What}{(fromWritten ? $" from {from.Text}" : "")}";

    private string What => halfTerm ? "half-term" : "term";

    internal override void AddNames(ISet<string> names) => from.AddNames(names);

    internal override DateOnly? Resolve(Resolving work)
    {
        if (from.Resolve(work) is not { } start)
            return null;
        var what = work.Words($"the end of {What} on or after {DateWords.Long(start)}");
        var found = work.FromCalendar(what, calendar => halfTerm ? calendar.EndOfHalfTerm(start) : calendar.EndOfTerm(start));
        return found is { } day ? work.Reached(day, $"T{what[1..]}, its last school day, is {DateWords.Long(day)}.") : null;
    }
}
