namespace SendWorkflows.Engine.Calendars;

/// <summary>What a time means that the clock never shows, because it goes forward: 01:30 on the last Sunday of March.</summary>
public enum SkippedHour
{
    /// <summary>An hour later on the clock: 02:30 summer time.</summary>
    Later,

    /// <summary>An hour earlier on the clock: 00:30 winter time.</summary>
    Earlier,
}
