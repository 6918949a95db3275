namespace SendWorkflows.Engine.Calendars.Clocks;

/// <summary>
/// The days on which asking a school or early-years provider for advice makes the exemption of reg 10(4)(a) or (b) available: from one week before it
/// closes for a continuous period of not less than four weeks to one week before it re-opens.
/// </summary>
public static class ExemptionWindow
{
    /// <summary>Reg 10(4)(a): "not less than 4 weeks".</summary>
    private const int ShortestClosure = 28;

    /// <summary>Reg 10(4)(a): the window begins and ends one week before.</summary>
    private const int Lead = 7;

    /// <summary>The window, or <c>null</c> if the closure is too short to make one.</summary>
    /// <param name="closedFrom">The first day on which the school is closed.</param>
    /// <param name="reopens">The first day on which it is open again.</param>
    public static DateSpan? Of(DateOnly closedFrom, DateOnly reopens) =>
        reopens.DayNumber - closedFrom.DayNumber >= ShortestClosure ? new DateSpan(closedFrom.AddDays(-Lead), reopens.AddDays(-Lead)) : null;

    /// <summary>Whether asking for advice on a day makes the exemption available. Available is not applied: a person claims it and says why.</summary>
    public static bool Available(DateOnly askedOn, DateOnly closedFrom, DateOnly reopens) => Of(closedFrom, reopens)?.Contains(askedOn) == true;

    /// <summary>
    /// Whether asking on a day makes the exemption available at a school whose calendar is known; <c>null</c> where the calendar cannot say.
    /// </summary>
    public static bool? Available(DateOnly askedOn, SchoolCalendar calendar)
    {
        // A window reaches from a week before a closure to a week before its end: a day in it is closed itself or has the closure within a week.
        var lead = askedOn.AddDays(Lead);
        if (!calendar.Covers(askedOn) || !calendar.Covers(lead))
            return null;
        for (var day = askedOn; day <= lead; day = day.AddDays(1))
        {
            if (calendar.IsSchoolDay(day))
                continue;
            if (calendar.ClosureAround(day) is not { } closure)
                return null;
            if (Available(askedOn, closure.First, closure.Last.AddDays(1)))
                return true;
        }

        return false;
    }
}
