namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>The earlier or the later of two dates; not known while either is not known.</summary>
internal sealed class ChoiceForm(bool earlier, DateForm one, DateForm other) : DateForm
{
    internal override string Text => $"{Word} of {one.Text} and {other.Text}";

    private string Word => earlier ? "earlier" : "later";

    internal override void AddNames(ISet<string> names)
    {
        one.AddNames(names);
        other.AddNames(names);
    }

    internal override DateOnly? Resolve(Resolving work)
    {
        // Both are looked for, so that everything missing is said at once.
        var (first, second) = (one.Resolve(work), other.Resolve(work));
        if (first is not { } a || second is not { } b)
            return null;
        var chosen = earlier == a < b ? a : b;
        return work.Reached(chosen, $"The {Word} of {DateWords.Long(a)} and {DateWords.Long(b)} is {DateWords.Long(chosen)}.");
    }
}
