using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Timers;

/// <summary>On PostgreSQL several nodes fire timers: a row is locked until its transaction ends, and others pass it by.</summary>
internal sealed class PostgresTimerClaim : ITimerClaim
{
    public async Task<List<WorkflowRun>> ClaimRunsAsync(AppDb db, DateTime now, int most, CancellationToken cancellation)
    {
        // The run comes as it is once it is locked, its timer as it was when the server began to look: another node may have fired it since.
        var runs = await db.WorkflowRuns.FromSql($"""
            SELECT r.* FROM "Timers" t JOIN "WorkflowRuns" r ON r."Id" = t."RunId"
            WHERE t."DueAt" <= {now} AND (t."RetryAt" IS NULL OR t."RetryAt" <= {now})
              AND NOT EXISTS (SELECT 1 FROM "RunPauses" p WHERE p."RunId" = t."RunId" AND p."EndedOn" IS NULL)
            ORDER BY t."DueAt" LIMIT {most} FOR UPDATE OF r SKIP LOCKED
            """).AsNoTracking().Include(run => run.Pupil).ToListAsync(cancellation);
        return [.. runs.DistinctBy(run => run.Id)];
    }

    public async Task<Timer?> ClaimAsync(AppDb db, Guid runId, DateTime now, CancellationToken cancellation)
    {
        // The run is locked first, so that two nodes never fire two timers of one run at once.
        var free = await db.Database.SqlQuery<Guid>($"SELECT \"Id\" AS \"Value\" FROM \"WorkflowRuns\" WHERE \"Id\" = {runId} FOR UPDATE SKIP LOCKED")
            .ToListAsync(cancellation);
        return free.Count == 0 ? null : await db.Timers.Where(t => t.RunId == runId && t.DueAt <= now && (t.RetryAt == null || t.RetryAt <= now))
            .OrderBy(t => t.DueAt).ThenBy(t => t.TimerId).FirstOrDefaultAsync(cancellation);
    }
}
