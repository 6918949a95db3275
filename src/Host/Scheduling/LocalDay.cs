namespace SendWorkflows.Host.Scheduling;

/// <summary>What day it is where the schools are.</summary>
public static class LocalDay
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The date in London now.</summary>
    public static DateOnly Today(this TimeProvider time) => Of(time.GetUtcNow().UtcDateTime);

    /// <summary>The date in London at an instant (UTC).</summary>
    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, London));
}
