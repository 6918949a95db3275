namespace SendWorkflows.Engine.Calendars;

/// <summary>
/// On which day a message goes out. Reminders move back and escalations move forward to a day on which the recipient works; nothing is sent after
/// the legal date it is about. The due date itself never moves.
/// </summary>
public static class Sending
{
    /// <summary>A reminder: the wanted day or, in a closure, the last open day before it; if that is past, the recipient's next working day.</summary>
    /// <param name="wanted">The day on which the reminder should be seen.</param>
    /// <param name="calendar">The school's calendar, or <c>null</c> if there is none.</param>
    /// <param name="today">Today in London, or <c>null</c> if only the rule is asked about, as in a plan.</param>
    /// <param name="legalDate">The last day on which the duty can lawfully be done, if the law sets one.</param>
    /// <param name="recipient">Whose open days count.</param>
    public static SendingAnswer Reminder(
        DateOnly wanted, SchoolCalendar? calendar, DateOnly? today = null, DateOnly? legalDate = null, Recipient recipient = Recipient.School)
    {
        var days = new OpenDays(calendar, recipient);
        if (today > legalDate)
            return new(null, $"The legal date, {DateWords.Long(legalDate.Value)}, has passed: an overdue notice takes the place of the reminder.");
        var target = legalDate < wanted ? legalDate.Value : wanted;
        if (days.OnOrBefore(target) is not { } open)
            return NotKnown(days, target);
        if (today > open)
            return NextWorkingDay(days, today.Value, legalDate, $"{DateWords.Long(open)} is past");
        return new(open, open == target
            ? $"{DateWords.Long(open)} is {days.AnOpenDay}."
            : $"{DateWords.Long(target)} is not {days.AnOpenDay}: {DateWords.Long(open)} is the last one before it.");
    }

    /// <summary>
    /// An escalation or overdue notice: the wanted day or, in a closure, the next open day; if that is after the legal date, a working day
    /// before it.
    /// </summary>
    /// <param name="wanted">The first day on which it is true.</param>
    /// <param name="calendar">The school's calendar, or <c>null</c> if there is none.</param>
    /// <param name="today">Today in London, or <c>null</c> if only the rule is asked about.</param>
    /// <param name="legalDate">The last day on which the duty can lawfully be done; once it has passed it no longer limits the notice.</param>
    /// <param name="recipient">Whose open days count.</param>
    public static SendingAnswer Escalation(
        DateOnly wanted, SchoolCalendar? calendar, DateOnly? today = null, DateOnly? legalDate = null, Recipient recipient = Recipient.School)
    {
        var days = new OpenDays(calendar, recipient);
        var from = today > wanted ? today.Value : wanted;
        var limit = legalDate >= from ? legalDate : null;
        if (days.OnOrAfter(from) is not { } open)
            return limit is null ? NotKnown(days, from) : NextWorkingDay(days, from, limit, days.WhyNotKnown(from));
        if (open > limit)
            return NextWorkingDay(days, from, limit, $"the next open day, {DateWords.Long(open)}, is after the legal date");
        return new(open, open == from
            ? $"{DateWords.Long(open)} is {days.AnOpenDay}."
            : $"{DateWords.Long(from)} is not {days.AnOpenDay}: {DateWords.Long(open)} is the next one.");
    }

    /// <summary>
    /// The extra sending for a legal date inside a closure: the last open day before the closure begins. <see cref="SendingAnswer.On"/> is <c>null</c>
    /// when the legal date is an open day itself.
    /// </summary>
    public static SendingAnswer BeforeClosure(DateOnly legalDate, SchoolCalendar? calendar)
    {
        var days = new OpenDays(calendar, Recipient.School);
        if (days.OnOrBefore(legalDate) is not { } open)
            return NotKnown(days, legalDate);
        return open == legalDate
            ? new(null, $"{DateWords.Long(legalDate)} is a school day.")
            : new(open, $"{DateWords.Long(legalDate)} is in a closure: {DateWords.Long(open)} is the last school day before it begins.");
    }

    private static SendingAnswer NextWorkingDay(OpenDays days, DateOnly from, DateOnly? limit, string why)
    {
        var next = days.OnOrAfter(from) is { } open && !(open > limit) ? open : days.WorkingDayOnOrAfter(from);
        if (next is null && limit is null)
            return NotKnown(days, from);
        return next is { } day && !(day > limit)
            ? new(day, $"{Capital(why)}: {DateWords.Long(day)} is the next working day.")
            : new(from, $"{Capital(why)}: no working day is left before the legal date, {DateWords.Long(limit!.Value)}, so it goes at once.");
    }

    private static SendingAnswer NotKnown(OpenDays days, DateOnly day) => new(null, $"Not known: {days.WhyNotKnown(day)}.");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
