using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Timers;

/// <summary>On SQLite the transaction that claims is the only writer, so reading is claiming.</summary>
internal sealed class SqliteTimerClaim : ITimerClaim
{
    public Task<List<Guid>> ClaimRunsAsync(AppDb db, DateTime now, int most, CancellationToken cancellation) =>
        db.Timers.Where(t => t.DueAt <= now && (t.RetryAt == null || t.RetryAt <= now) && !db.RunPauses.Any(p => p.RunId == t.RunId && p.EndedOn == null))
            .OrderBy(t => t.DueAt).Take(most).Select(t => t.RunId).ToListAsync(cancellation);

    public Task<Timer?> ClaimAsync(AppDb db, Guid runId, DateTime now, CancellationToken cancellation) =>
        db.Timers.Where(t => t.RunId == runId && t.DueAt <= now && (t.RetryAt == null || t.RetryAt <= now))
            .OrderBy(t => t.DueAt).ThenBy(t => t.TimerId).FirstOrDefaultAsync(cancellation);
}
