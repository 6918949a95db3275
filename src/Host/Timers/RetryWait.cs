namespace SendWorkflows.Host.Timers;

/// <summary>How long to wait before trying again what failed.</summary>
internal static class RetryWait
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>One minute after the first failure, then two, four and so on, up to six hours.</summary>
    internal static TimeSpan After(int attempts)
    {
        var minutes = Math.Pow(2, Math.Min(attempts, 20) - 1);
        return minutes < Longest.TotalMinutes ? TimeSpan.FromMinutes(minutes) : Longest;
    }
}
