namespace SendWorkflows.Engine.Calendars;

/// <summary>The days on which a recipient works: school days for a school, working days for an authority.</summary>
internal sealed class OpenDays(SchoolCalendar? calendar, Recipient recipient)
{
    internal string AnOpenDay => recipient == Recipient.School ? "a school day" : "a working day";

    internal DateOnly? OnOrBefore(DateOnly day) => recipient == Recipient.School
        ? calendar?.SchoolDayOnOrBefore(day)
        : calendar?.BankHolidays.WorkingDayOnOrBefore(day);

    internal DateOnly? OnOrAfter(DateOnly day) => recipient == Recipient.School ? calendar?.SchoolDayOnOrAfter(day) : WorkingDayOnOrAfter(day);

    internal DateOnly? WorkingDayOnOrAfter(DateOnly day) => calendar?.BankHolidays.WorkingDayOnOrAfter(day);

    /// <summary>Why nothing can be said about a day, as part of a sentence.</summary>
    internal string WhyNotKnown(DateOnly day)
    {
        if (calendar is null)
            return "there is no calendar";
        var known = recipient == Recipient.School ? calendar.Known : calendar.BankHolidays.Known;
        return $"the calendar \"{calendar.Name}\" covers {DateWords.Span(known)}, which does not settle {DateWords.Long(day)}";
    }
}
