namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>So many units after or before a day; that day itself is not counted.</summary>
internal sealed class CountedForm(Amount amount, bool after, DateForm from) : DateForm
{
    internal override string Text => $"{amount} {Direction} {from.Text}";

    private string Direction => after ? "after" : "before";

    private int Signed => after ? amount.Number : -amount.Number;

    internal override void AddNames(ISet<string> names) => from.AddNames(names);

    internal override DateOnly? Resolve(Resolving work)
    {
        if (from.Resolve(work) is not { } start)
            return null;
        var what = work.Words($"{amount} {Direction} {DateWords.Long(start)}");
        return Count(work, start, what) is { } day ? work.Reached(day, $"{Capital(what)}{Rule} is {DateWords.Long(day)}.") : null;
    }

    private string Rule => amount.Unit switch
    {
        Unit.SchoolDays => $" (the first school day {Direction} it is 1)",
        Unit.WorkingDays => $" (the first working day {Direction} it is 1)",
        Unit.Months => " (the same day of the month, or its last day)",
        _ => " (calendar days, that day not counted)",
    };

    private DateOnly? Count(Resolving work, DateOnly start, string what) => amount.Unit switch
    {
        Unit.SchoolDays => work.FromCalendar(what, calendar => calendar.AddSchoolDays(start, Signed)),
        Unit.WorkingDays => work.FromBankHolidays(what, known => known.AddWorkingDays(start, Signed)),
        Unit.Months => Passed(work, start, CalendarArithmetic.AddMonths(start, Signed)) ?? work.NotKnown($"No calendar has {what}."),
        Unit.Weeks => Passed(work, start, CalendarArithmetic.AddDays(start, 7L * Signed)) ?? work.NotKnown($"No calendar has {what}."),
        _ => Passed(work, start, CalendarArithmetic.AddDays(start, Signed)) ?? work.NotKnown($"No calendar has {what}."),
    };

    private DateOnly? Passed(Resolving work, DateOnly start, DateOnly? day) => after && day is { } reached ? work.PassPauses(start, reached) : day;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
