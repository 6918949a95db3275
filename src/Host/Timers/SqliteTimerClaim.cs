using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Timers;

/// <summary>On SQLite the transaction that claims is the only writer, so reading is claiming.</summary>
internal sealed class SqliteTimerClaim : ITimerClaim
{
    public async Task<List<WorkflowRun>> ClaimRunsAsync(AppDb db, DateTime now, int most, CancellationToken cancellation)
    {
        var due = await db.Timers.Where(t => t.DueAt <= now && (t.RetryAt == null || t.RetryAt <= now) && !db.RunPauses.Any(p => p.RunId == t.RunId && p.EndedOn == null))
            .OrderBy(t => t.DueAt).Take(most).Select(t => t.RunId).ToListAsync(cancellation);
        var runs = await db.WorkflowRuns.Include(run => run.Pupil).Where(run => due.Contains(run.Id)).ToDictionaryAsync(run => run.Id, cancellation);
        return [.. due.Distinct().Select(id => runs[id])];
    }

    public Task<Timer?> ClaimAsync(AppDb db, Guid runId, DateTime now, CancellationToken cancellation) =>
        db.Timers.Where(t => t.RunId == runId && t.DueAt <= now && (t.RetryAt == null || t.RetryAt <= now))
            .OrderBy(t => t.DueAt).ThenBy(t => t.TimerId).FirstOrDefaultAsync(cancellation);
}
