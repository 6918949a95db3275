using SendWorkflows.Host.Data;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Timers;

/// <summary>Fires one timer: its claim, what follows from it and its own removal are one transaction.</summary>
internal sealed class OneTimer(AppDb db, ITimerClaim claim, Runs runs, TimeProvider time)
{
    /// <summary>The timer in hand, for whoever has to note that it failed.</summary>
    internal Timer? Claimed { get; private set; }

    /// <summary>Fires the run's earliest due timer. False if there is none any more.</summary>
    internal async Task<bool> FireAsync(Guid runId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        Claimed = await claim.ClaimAsync(db, runId, time.GetUtcNow().UtcDateTime, cancellation);
        if (Claimed is null)
            return false;
        await runs.StageAsync(await runs.WorkOutAsync(Claimed, cancellation), cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
