namespace SendWorkflows.Host.Timers;

/// <summary>What one look at the due timers did.</summary>
/// <param name="Fired">How many fired.</param>
/// <param name="Failed">How many failed and stay due.</param>
public sealed record TimersFired(int Fired, int Failed);
