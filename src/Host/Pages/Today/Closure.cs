using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Host.Pages.Today;

/// <summary>Why the school is closed today, and until when.</summary>
/// <param name="Name">What people call it: "Half-term", "Weekend".</param>
/// <param name="OpensOn">The next day the school is open.</param>
public sealed record Closure(string Name, DateOnly OpensOn)
{
    /// <summary>The closure around a day; <c>null</c> on a school day or where the calendar does not say.</summary>
    public static Closure? On(DateOnly day, SchoolCalendar? calendar) =>
        calendar is null || !calendar.Covers(day) || calendar.IsSchoolDay(day) || calendar.SchoolDayOnOrAfter(day) is not { } opens
            ? null
            : new Closure(NameOf(day, calendar), opens);

    private static string NameOf(DateOnly day, SchoolCalendar calendar)
    {
        var around = calendar.ClosureAround(day);
        if (calendar.Terms.Any(t => t.HalfTerm is { } half && (half.Contains(day) || (around is not null && around.Contains(half.First)))))
            return "Half-term";
        if (calendar.TermOf(day) is null)
            return "School holiday";
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return "Weekend";
        return calendar.Inset.Contains(day) ? "Training day" : "School closed";
    }
}
