using SendWorkflows.Host.Data;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Timers;

/// <summary>Fires one timer of each of many runs: their claims, what follows from them and their own removal are one transaction.</summary>
internal sealed class ManyTimers(AppDb db, ITimerClaim claim, RunsAhead ahead, Runs runs, TimeProvider time)
{
    /// <summary>The runs in hand, for whoever has to fire them one by one because one of them failed.</summary>
    internal IReadOnlyList<Guid> Claimed { get; private set; } = [];

    /// <summary>Fires the earliest due timer of each of so many runs at most. Returns how many fired.</summary>
    internal async Task<int> FireAsync(int most, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        Claimed = [.. (await claim.ClaimRunsAsync(db, now, most, cancellation)).Distinct()];
        if (Claimed.Count == 0)
            return 0;
        await ahead.LoadAsync(Claimed, cancellation);
        // What changed is looked for once, at the end, and not at each of thousands of steps.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        // If saving fails, all of it is given up.
        db.Database.AutoSavepointsEnabled = false;
        var fired = 0;
        foreach (var run in Claimed)
        {
            if (ahead.TimersOf(run)?.Where(t => t.DueAt <= now && (t.RetryAt is null || t.RetryAt <= now)).MinBy(t => (t.DueAt, t.TimerId)) is not { } timer)
                continue;
            await runs.StageTimerAsync(timer, cancellation);
            fired++;
        }

        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await ahead.SaveAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return fired;
    }
}
