namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>The last day that is before a day: what must be done before 31 March is done by 30 March.</summary>
internal sealed class DayBeforeForm(DateForm limit) : DateForm
{
    internal override string Text => $"before {limit.Text}";

    internal override void AddNames(ISet<string> names) => limit.AddNames(names);

    internal override DateOnly? Resolve(Resolving work)
    {
        if (limit.Resolve(work) is not { } day)
            return null;
        return CalendarArithmetic.AddDays(day, -1) is { } last
            ? work.Reached(last, $"The last day before {DateWords.Long(day)} is {DateWords.Long(last)}.")
            : work.NotKnown($"No day is before {DateWords.Long(day)}.");
    }
}
