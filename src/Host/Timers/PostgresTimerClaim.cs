using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Timers;

/// <summary>On PostgreSQL several nodes fire timers: a row is locked until its transaction ends, and others pass it by.</summary>
internal sealed class PostgresTimerClaim : ITimerClaim
{
    // Any number that no other lock of this database has.
    private const long Front = 7_206_114_530_019_001;

    public async Task<List<WorkflowRun>> ClaimRunsAsync(AppDb db, DateTime now, int most, CancellationToken cancellation)
    {
        // One node takes those due longest, every other those due last, so that they do not go through each other's rows.
        var isInFront = await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({Front}) AS \"Value\"").SingleAsync(cancellation);
        var runs = await db.WorkflowRuns.FromSqlRaw(DueText(isInFront, most), now).AsNoTracking().Include(run => run.Pupil).ToListAsync(cancellation);
        return [.. runs.DistinctBy(run => run.Id)];
    }

    // The run comes as it is once it is locked, its timer as it was when the server began to look: another node may have fired it since.
    // How many stands in the text: the server keeps a plan for so few, where for a number it does not know it would plan anew each time.
    private static string DueText(bool fromTheFront, int most) => string.Create(CultureInfo.InvariantCulture, $$"""
        SELECT r.* FROM "Timers" t JOIN "WorkflowRuns" r ON r."Id" = t."RunId"
        WHERE t."DueAt" <= {0} AND (t."RetryAt" IS NULL OR t."RetryAt" <= {0})
          AND NOT EXISTS (SELECT 1 FROM "RunPauses" p WHERE p."RunId" = t."RunId" AND p."EndedOn" IS NULL)
        ORDER BY t."DueAt" {{(fromTheFront ? "ASC" : "DESC")}} LIMIT {{most}} FOR UPDATE OF r SKIP LOCKED
        """);

    public async Task<Timer?> ClaimAsync(AppDb db, Guid runId, DateTime now, CancellationToken cancellation)
    {
        // The run is locked first, so that two nodes never fire two timers of one run at once.
        var free = await db.Database.SqlQuery<Guid>($"SELECT \"Id\" AS \"Value\" FROM \"WorkflowRuns\" WHERE \"Id\" = {runId} FOR UPDATE SKIP LOCKED")
            .ToListAsync(cancellation);
        return free.Count == 0 ? null : await db.Timers.Where(t => t.RunId == runId && t.DueAt <= now && (t.RetryAt == null || t.RetryAt <= now))
            .OrderBy(t => t.DueAt).ThenBy(t => t.TimerId).FirstOrDefaultAsync(cancellation);
    }
}
