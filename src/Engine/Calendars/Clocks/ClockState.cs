namespace SendWorkflows.Engine.Calendars.Clocks;

/// <summary>Whether a duty is in time.</summary>
public enum ClockState
{
    /// <summary>Not done, and the last day has not passed.</summary>
    Running,

    /// <summary>Done by the last day.</summary>
    DoneInTime,

    /// <summary>Not done by the last day.</summary>
    Late,

    /// <summary>Not done by the last day; the authority claims that the regulation excuses it.</summary>
    LateExemptionClaimed,
}
