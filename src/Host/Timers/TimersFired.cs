namespace SendWorkflows.Host.Timers;

/// <summary>What one look at the due timers did.</summary>
/// <param name="Fired">How many fired.</param>
/// <param name="Failed">How many failed and stay due.</param>
public sealed record TimersFired(int Fired, int Failed)
{
    /// <summary>Nothing: none was there to fire.</summary>
    public static TimersFired None { get; } = new(0, 0);

    /// <summary>What two looks did together.</summary>
    public static TimersFired operator +(TimersFired one, TimersFired other) => new(one.Fired + other.Fired, one.Failed + other.Failed);
}
