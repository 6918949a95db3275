using SendWorkflows.Host.Data;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Timers;

/// <summary>Fires one timer of each of many runs: their claims, what follows from them and their own removal are one transaction.</summary>
internal sealed class ManyTimers(AppDb db, ITimerClaim claim, RunsAhead ahead, TimerRows rows, Runs runs, TimeProvider time)
{
    /// <summary>The runs in hand, for whoever has to fire them one by one because one of them failed.</summary>
    internal IReadOnlyList<Guid> Claimed { get; private set; } = [];

    /// <summary>Fires the earliest due timer of each of so many runs at most. Returns how many fired.</summary>
    internal async Task<int> FireAsync(int most, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        var claimed = await claim.ClaimRunsAsync(db, now, most, cancellation);
        Claimed = claimed.ConvertAll(run => run.Id);
        if (Claimed.Count == 0)
            return 0;
        await ahead.LoadAsync(claimed, cancellation);
        // What changed is looked for once, at the end, and not at each of thousands of steps.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        // If saving fails, all of it is given up.
        db.Database.AutoSavepointsEnabled = false;
        List<TimerStep> steps = [];
        List<WorkflowRun> idle = [];
        foreach (var run in claimed)
        {
            if (Due(run, now) is { } timer)
                steps.Add(await runs.WorkOutAsync(timer, cancellation));
            else
                idle.Add(run);
        }

        await ahead.ReadDutiesAsync(steps, cancellation);
        var fired = 0;
        foreach (var step in steps)
        {
            // A run of the same pupil may have moved it meanwhile, and with it what is due.
            if (Due(step.Loaded.Run, now) is not { } timer)
                continue;
            await runs.StageAsync(step.IsOvertaken ? await runs.WorkOutAsync(timer, cancellation) : step, cancellation);
            fired++;
        }

        await rows.SetRightAsync(idle, cancellation);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await ahead.SaveAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return fired;
    }

    private Timer? Due(WorkflowRun run, DateTime now) =>
        ahead.TimersOf(run.Id)!.Where(timer => timer.DueAt <= now && (timer.RetryAt is null || timer.RetryAt <= now)).MinBy(timer => (timer.DueAt, timer.TimerId));
}
