namespace SendWorkflows.Engine.Calendars.Clocks;

/// <summary>What a clock's date means.</summary>
public enum ClockKind
{
    /// <summary>The last day on which the duty can be done in time.</summary>
    Limit,

    /// <summary>The last day of a time that somebody must be given at least.</summary>
    AtLeast,

    /// <summary>No legal limit: a day that leaves time for the limits that follow.</summary>
    GoodPractice,

    /// <summary>A rule that sets no date.</summary>
    Note,
}
