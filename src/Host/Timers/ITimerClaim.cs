using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Timers;

/// <summary>Takes a run's earliest due timer for this transaction alone: what differs between the databases.</summary>
internal interface ITimerClaim
{
    /// <summary>The timer, or <c>null</c> if none is due any more or another node has it.</summary>
    Task<Timer?> ClaimAsync(AppDb db, Guid runId, DateTime now, CancellationToken cancellation);
}
