using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Jobs;

/// <summary>The work that the signed-in person asked for: the only way to it from a page, so that nobody sees another's.</summary>
public sealed class MyWork(AppDb db, JobBell bell, Actor actor, AuditLog audit, TimeProvider time)
{
    private const int Shown = 50;

    /// <summary>The newest fifty, the newest first. One query.</summary>
    public Task<List<Job>> RecentAsync(CancellationToken cancellation) => Newest(Mine()).Take(Shown).ToListAsync(cancellation);

    /// <summary>What is under way, and what has ended and was not looked at since; the newest first. One query.</summary>
    public Task<List<Job>> UnseenAsync(CancellationToken cancellation) => Newest(Mine().Where(j => j.SeenAt == null)).Take(Shown).ToListAsync(cancellation);

    /// <summary>One of them, or <c>null</c>. One query.</summary>
    public Task<Job?> FindAsync(Guid id, CancellationToken cancellation) => Mine().SingleOrDefaultAsync(j => j.Id == id, cancellation);

    /// <summary>Notes that the person has looked at what came of it. Without an audit entry: it changes nothing that anybody else sees.</summary>
    public async Task SeeAsync(Guid id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        // Asked first: a page must not wait for the database's one writer unless there is something to write.
        if (await Ended(id).AnyAsync(cancellation))
            await Ended(id).ExecuteUpdateAsync(j => j.SetProperty(x => x.SeenAt, now), cancellation);
    }

    /// <summary>Lets work that was given up be tried again. False if it was not, or if its file is no longer kept.</summary>
    public async Task<bool> RetryAsync(Guid id, CancellationToken cancellation)
    {
        if (await Mine().AsTracking().SingleOrDefaultAsync(j => j.Id == id && j.State == JobState.Failed && (j.Pieces == 0 || db.JobPieces.Any(p => p.JobId == j.Id)), cancellation) is not { } job)
            return false;
        audit.Record("work-retried", "job", id.ToString(), $"{job.Title}, which had failed {Words.Count(job.Attempts, "time")}, is to be tried again at once.", job.SchoolId);
        job.TryAgain();
        await db.SaveChangesAsync(cancellation);
        bell.Ring();
        return true;
    }

    private IQueryable<Job> Ended(Guid id) => Mine().Where(j => j.Id == id && j.SeenAt == null && (j.State == JobState.Finished || j.State == JobState.Failed));

    private static IQueryable<Job> Newest(IQueryable<Job> jobs) => jobs.OrderByDescending(j => j.AskedAt).ThenByDescending(j => j.Id);

    private IQueryable<Job> Mine()
    {
        var me = actor.UserId ?? Guid.Empty;
        return db.Jobs.AsNoTracking().Where(j => j.AskedById == me);
    }
}
