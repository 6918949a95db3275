using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Timers;

/// <summary>Keeps the rows of a run's timers the same as the timers of its snapshot, in the same change.</summary>
public sealed class TimerRows(AppDb db, RunsAhead ahead)
{
    /// <summary>The rows of a run that nobody read but those that have failed: what its snapshot says of the others is all there is to know.</summary>
    internal static List<Timer> Of(LoadedRun loaded, IEnumerable<Timer> failed)
    {
        List<Timer> rows = [.. failed];
        foreach (var pending in loaded.Snapshot.Timers.Values)
        {
            if (!rows.Exists(row => row.TimerId == pending.Id))
                rows.Add(Row(loaded.Run, pending, Guid.Empty));
        }

        return rows;
    }

    /// <summary>
    /// Sets right the rows of runs in hand that were due by their rows and are not by their snapshots. Nearly always there is nothing to do: another node has fired
    /// them a moment ago, and the rows are gone.
    /// </summary>
    internal async Task SetRightAsync(IReadOnlyCollection<WorkflowRun> runs, CancellationToken cancellation)
    {
        if (runs.Count == 0)
            return;
        await ahead.ReadTimerRowsAsync([.. runs.Select(run => run.Id)], cancellation);
        foreach (var run in runs)
            await FollowAsync(run, ahead.Find(run.Id)!.Snapshot, cancellation);
    }

    /// <summary>Adds, moves and removes rows so that they match.</summary>
    internal async Task FollowAsync(WorkflowRun run, Snapshot snapshot, CancellationToken cancellation)
    {
        var change = ahead.ChangeOf(run);
        var rows = ahead.TimersOf(run.Id) ?? await LoadAsync(run, cancellation);
        foreach (var gone in rows.FindAll(row => !snapshot.Timers.ContainsKey(row.TimerId)))
        {
            change.Remove(gone);
            rows.Remove(gone);
        }

        foreach (var pending in snapshot.Timers.Values)
        {
            if (rows.Find(row => row.TimerId == pending.Id) is not { } row)
            {
                row = Row(run, pending, Guid.CreateVersion7());
                change.Add(row);
                rows.Add(row);
                continue;
            }

            if (row.DueAt == pending.DueUtc)
                continue;
            change.Alter(row);
            row.DueOn = pending.DueOn;
            row.DueAt = pending.DueUtc;
            row.LastError = pending.NotKnownBecause;
            row.Attempts = 0;
            row.RetryAt = null;
        }
    }

    private static Timer Row(WorkflowRun run, PendingTimer pending, Guid id) => new()
    {
        Id = id,
        PupilId = run.PupilId,
        RunId = run.Id,
        TimerId = pending.Id,
        Name = pending.Name,
        DueOn = pending.DueOn,
        DueAt = pending.DueUtc,
        LastError = pending.NotKnownBecause,
    };

    private async Task<List<Timer>> LoadAsync(WorkflowRun run, CancellationToken cancellation)
    {
        if (db.Entry(run).State != EntityState.Added)
            await db.Timers.Where(t => t.RunId == run.Id).LoadAsync(cancellation);
        return [.. db.Timers.Local.Where(t => t.RunId == run.Id)];
    }
}
