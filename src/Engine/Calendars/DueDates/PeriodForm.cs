namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>The last day of a period that begins with a day: that day is day 1.</summary>
internal sealed class PeriodForm(Amount amount, DateForm from) : DateForm
{
    internal override string Text => $"{amount} beginning with {from.Text}";

    internal override void AddNames(ISet<string> names) => from.AddNames(names);

    internal override DateOnly? Resolve(Resolving work)
    {
        if (from.Resolve(work) is not { } first)
            return null;
        var what = work.Words($"{amount} beginning with {DateWords.Long(first)}");
        return Last(first) is { } day
            ? work.Reached(day, $"{what} (that day is day 1) {(amount.Number == 1 ? "ends" : "end")} on {DateWords.Long(day)}.")
            : work.NotKnown($"No calendar has {what}.");
    }

    private DateOnly? Last(DateOnly first) => amount.Unit switch
    {
        Unit.Months => CalendarArithmetic.LastDayOfMonths(first, amount.Number),
        Unit.Weeks => CalendarArithmetic.AddDays(first, (7L * amount.Number) - 1),
        _ => CalendarArithmetic.AddDays(first, amount.Number - 1L),
    };
}
