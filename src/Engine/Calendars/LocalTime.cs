namespace SendWorkflows.Engine.Calendars;

/// <summary>
/// Crosses between dates and times on a clock in London and instants in UTC. Twice a year the clock skips or repeats an hour; the caller names what
/// happens then.
/// </summary>
public static class LocalTime
{
    /// <summary>The zone of every school in England; never the machine's own.</summary>
    public const string Zone = "Europe/London";

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById(Zone);

    /// <summary>The instant at which a clock in London shows this date and time.</summary>
    public static DateTime ToUtc(DateOnly date, TimeOnly time, SkippedHour skipped, RepeatedHour repeated)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (London.IsInvalidTime(local))
            return Utc(local, skipped == SkippedHour.Later ? Offsets(local).Min() : Offsets(local).Max());
        if (London.IsAmbiguousTime(local))
            return Utc(local, repeated == RepeatedHour.First ? Offsets(local).Max() : Offsets(local).Min());
        return Utc(local, London.GetUtcOffset(local));
    }

    /// <summary>The date in London at an instant.</summary>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public static DateOnly DateInLondon(DateTime utc) => DateOnly.FromDateTime(InLondon(utc));

    /// <summary>The time that a clock in London shows at an instant.</summary>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public static TimeOnly TimeInLondon(DateTime utc) => TimeOnly.FromDateTime(InLondon(utc));

    private static DateTime InLondon(DateTime utc) => utc.Kind == DateTimeKind.Utc
        ? TimeZoneInfo.ConvertTimeFromUtc(utc, London)
        : throw new ArgumentException("The instant must be in UTC.", nameof(utc));

    /// <summary>The offsets in force half a day before and after, which are those on either side of a change of the clock.</summary>
    private static TimeSpan[] Offsets(DateTime local) => [London.GetUtcOffset(local.AddHours(-12)), London.GetUtcOffset(local.AddHours(12))];

    private static DateTime Utc(DateTime local, TimeSpan offset) => DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
}
