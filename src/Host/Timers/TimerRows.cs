using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Timers;

/// <summary>Keeps the rows of a run's timers the same as the timers of its snapshot, in the same change.</summary>
public sealed class TimerRows(AppDb db, RunsAhead ahead)
{
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
                row = new Timer { Id = Guid.CreateVersion7(), PupilId = run.PupilId, RunId = run.Id, TimerId = pending.Id, Name = pending.Name };
                change.Add(row);
                rows.Add(row);
            }
            else if (row.DueAt == pending.DueUtc)
            {
                continue;
            }
            else
            {
                change.Alter(row);
            }

            row.DueOn = pending.DueOn;
            row.DueAt = pending.DueUtc;
            row.LastError = pending.NotKnownBecause;
            row.Attempts = 0;
            row.RetryAt = null;
        }
    }

    private async Task<List<Timer>> LoadAsync(WorkflowRun run, CancellationToken cancellation)
    {
        if (db.Entry(run).State != EntityState.Added)
            await db.Timers.Where(t => t.RunId == run.Id).LoadAsync(cancellation);
        return [.. db.Timers.Local.Where(t => t.RunId == run.Id)];
    }
}
