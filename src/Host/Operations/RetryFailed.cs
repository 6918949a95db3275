using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Jobs;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Operations;

/// <summary>Lets what failed be tried at the next look instead of after its wait. Nothing is fired from here.</summary>
public sealed class RetryFailed(IServiceScopeFactory scopes, JobBell bell, Actor actor, TimeProvider time)
{
    /// <summary>Lets a failing timer be tried at once. False if it is not failing any more.</summary>
    public Task<bool> TimerAsync(Guid id, CancellationToken cancellation = default) => InChangeAsync(async (db, audit) =>
    {
        if (await db.Timers.SingleOrDefaultAsync(t => t.Id == id && t.Attempts > 0, cancellation) is not { } timer)
            return false;
        timer.RetryAt = null;
        var school = await db.Pupils.Where(p => p.Id == timer.PupilId).Select(p => p.SchoolId).SingleAsync(cancellation);
        audit.Record("timer-retried", "timer", id.ToString(), $"Timer {timer.Name} of run {timer.RunId}, which had failed {Words.Count(timer.Attempts, "time")}, is to be tried again at once.", school, timer.PupilId);
        return true;
    }, cancellation);

    /// <summary>Lets a failing e-mail be handed over at once. False if it is not failing any more.</summary>
    public Task<bool> EmailAsync(Guid id, CancellationToken cancellation = default) => InChangeAsync(async (db, audit) =>
    {
        if (await db.Emails.SingleOrDefaultAsync(d => d.Id == id && d.HandedOverAt == null && d.Attempts > 0, cancellation) is not { } email)
            return false;
        email.RetryAt = null;
        audit.Record("email-retried", "email", id.ToString(), $"The e-mail of {email.On:yyyy-MM-dd}, which had failed {Words.Count(email.Attempts, "time")}, is to be tried again at once.");
        return true;
    }, cancellation);

    /// <summary>Lets failed work be tried at once, from the beginning of its attempts. False if it is not failing any more, or its file is no longer kept.</summary>
    public async Task<bool> JobAsync(Guid id, CancellationToken cancellation = default)
    {
        var retried = await InChangeAsync(async (db, audit) =>
        {
            if (await db.Jobs.SingleOrDefaultAsync(j => j.Id == id && (j.State == JobState.Failed || j.RetryAt != null) && (j.Pieces == 0 || db.JobPieces.Any(p => p.JobId == j.Id)), cancellation) is not { } job)
                return false;
            audit.Record("work-retried", "job", id.ToString(), $"Work of the kind {job.Kind}, which had failed {Words.Count(job.Attempts, "time")}, is to be tried again at once.", job.SchoolId);
            job.TryAgain();
            return true;
        }, cancellation);
        if (retried)
            bell.Ring();
        return retried;
    }

    // An administrator sees no pupil, and here only says of a row by its id that it be tried: the row itself is in nobody's sight.
    private async Task<bool> InChangeAsync(Func<AppDb, AuditLog, Task<bool>> change, CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        var db = work.ServiceProvider.GetRequiredService<AppDb>();
        return await Saving.WithRetriesAsync(db, () => change(db, new AuditLog(db, actor, time)), changed => changed, cancellation);
    }
}
