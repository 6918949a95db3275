namespace SendWorkflows.Engine.Calendars;

/// <summary>An unbroken run of days.</summary>
/// <param name="First">The first day, included.</param>
/// <param name="Last">The last day, included.</param>
public sealed record DateSpan(DateOnly First, DateOnly Last)
{
    /// <summary>How many days the run has, weekends included.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Whether the day is in the run.</summary>
    public bool Contains(DateOnly day) => First <= day && day <= Last;
}
