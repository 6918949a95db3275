using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Host.Pages.Today;

/// <summary>The term as a row of weekdays, for a small drawing: which have passed, which are closed, which is today.</summary>
/// <param name="Name">The term's name.</param>
/// <param name="Days">Its weekdays in order.</param>
/// <param name="SchoolDaysLeft">School days from today to the end of term, today included.</param>
/// <param name="EndsOn">The last school day.</param>
public sealed record TermStrip(string Name, IReadOnlyList<TermStripDay> Days, int SchoolDaysLeft, DateOnly EndsOn)
{
    /// <summary>The strip of the term around a day, or the next one; <c>null</c> where the calendar does not say.</summary>
    public static TermStrip? Around(DateOnly today, SchoolCalendar? calendar)
    {
        if (calendar?.TermEndingOnOrAfter(today) is not { } term || calendar.SchoolDayOnOrBefore(term.Last) is not { } last)
            return null;
        var days = Enumerable.Range(0, term.Last.DayNumber - term.First.DayNumber + 1).Select(i => term.First.AddDays(i))
            .Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Select(d => new TermStripDay(d, calendar.IsSchoolDay(d), d < today, d == today)).ToList();
        return new TermStrip(term.Name, days, days.Count(d => d.IsOpen && d.Date >= today), last);
    }
}

/// <summary>One weekday of the strip.</summary>
public sealed record TermStripDay(DateOnly Date, bool IsOpen, bool IsPast, bool IsToday)
{
    /// <summary>The class that draws it.</summary>
    public string Class => !IsOpen ? "app-term__closed" : IsToday ? "app-term__day--today" : IsPast ? "app-term__day--past" : "app-term__day";
}
