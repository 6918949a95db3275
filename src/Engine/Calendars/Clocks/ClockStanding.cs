namespace SendWorkflows.Engine.Calendars.Clocks;

/// <summary>Where a clock stands on a day.</summary>
/// <param name="State">Whether the duty is in time.</param>
/// <param name="DueOn">The last day, which nothing moves.</param>
/// <param name="DaysUsed">Calendar days since the event, which is not counted, to the day asked about or the day it was done.</param>
/// <param name="DaysLeft">Calendar days to the last day; negative when it has passed.</param>
public sealed record ClockStanding(ClockState State, DateOnly DueOn, int DaysUsed, int DaysLeft);
