using SendWorkflows.Host.Data;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Timers;

/// <summary>Takes due timers for this transaction alone: what differs between the databases.</summary>
internal interface ITimerClaim
{
    /// <summary>Takes runs with a due timer for this transaction alone, with their pupils, those due longest first, or those due last while another node takes the others; another node's are passed by, and so is
    /// what is paused: its timers wait, and count from their own instants when it goes on. The runs are as they are now, and may have no timer due any more.</summary>
    Task<List<WorkflowRun>> ClaimRunsAsync(AppDb db, DateTime now, int most, CancellationToken cancellation);

    /// <summary>The timer, or <c>null</c> if none is due any more or another node has it.</summary>
    Task<Timer?> ClaimAsync(AppDb db, Guid runId, DateTime now, CancellationToken cancellation);
}
