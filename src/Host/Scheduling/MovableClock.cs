namespace SendWorkflows.Host.Scheduling;

/// <summary>The demonstration's clock: the computer's time plus an offset, which may be negative: it begins on a fixed day.</summary>
public sealed class MovableClock(TimeProvider real) : TimeProvider
{
    private long _offsetTicks;

    /// <summary>How far ahead of the computer's time it runs; negative when behind it.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Offset;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    /// <summary>Shows this time now, and runs on from there.</summary>
    public void SetTo(DateTimeOffset now) => MoveTo(now - real.GetUtcNow());

    /// <summary>Moves to this offset.</summary>
    public void MoveTo(TimeSpan offset) => Interlocked.Exchange(ref _offsetTicks, offset.Ticks);
}
