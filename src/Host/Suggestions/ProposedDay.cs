using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Host.Suggestions;

/// <summary>A day to propose for work that follows from a suggestion; the person may choose another.</summary>
public static class ProposedDay
{
    /// <summary>
    /// Urgent: the next school day. Soon: the last day before the next half-term or holiday. Otherwise the end of term. <c>null</c> where the school's dates do not
    /// reach that far.
    /// </summary>
    public static DateOnly? For(int urgency, DateOnly today, SchoolCalendar? calendar)
    {
        if (calendar is null)
            return null;
        var term = calendar.TermEndingOnOrAfter(today);
        return urgency switch
        {
            1 => calendar.SchoolDayOnOrAfter(today.AddDays(1)),
            2 when term?.HalfTerm is { } half && half.First > today => calendar.SchoolDayOnOrBefore(half.First.AddDays(-1)),
            _ => term?.Last,
        };
    }
}
