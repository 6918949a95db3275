namespace SendWorkflows.Engine.Calendars;

/// <summary>Which one is meant of a time that the clock shows twice, because it goes back: 01:30 on the last Sunday of October.</summary>
public enum RepeatedHour
{
    /// <summary>The first, still in summer time.</summary>
    First,

    /// <summary>The second, in winter time.</summary>
    Second,
}
