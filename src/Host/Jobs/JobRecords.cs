using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Timers;

namespace SendWorkflows.Host.Jobs;

/// <summary>Writes down what becomes of jobs, for whoever does them.</summary>
internal sealed class JobRecords(AppDb db, IEnumerable<IJobKind> kinds, TimeProvider time)
{
    private const int AtOnce = 100;
    private const int LongestFailure = 500;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>
    /// The jobs that can be done now, the oldest first. One that is running stands among them: whether its node lives only its claim says. Kinds that this version does
    /// not know are left to a node that does.
    /// </summary>
    internal Task<List<Guid>> DueAsync(CancellationToken cancellation) =>
        Due().OrderBy(j => j.AskedAt).ThenBy(j => j.Id).Select(j => j.Id).Take(AtOnce).ToListAsync(cancellation);

    /// <summary>Begins a job that this node has claimed; <c>null</c> if it was done meanwhile, or is given up because nodes died of it.</summary>
    internal async Task<Job?> BeginAsync(Guid id, CancellationToken cancellation)
    {
        if (await Due().SingleOrDefaultAsync(j => j.Id == id, cancellation) is not { } job)
            return null;
        if (job.Attempts >= Job.MostAttempts)
        {
            GiveUp(job, $"The service stopped {Words.Count(job.Attempts, "time")} while it was doing this.");
            await db.SaveChangesAsync(cancellation);
            return null;
        }

        (job.State, job.RetryAt) = (JobState.Running, null);
        job.StartedAt ??= Now;
        job.Attempts++;
        await db.SaveChangesAsync(cancellation);
        return job;
    }

    /// <summary>The job is done. Its file goes in the same transaction.</summary>
    internal async Task<bool> FinishAsync(Guid id, JobResult result, CancellationToken cancellation)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        // Already ended, should this node's claim have broken and another have done it: then what it made is the same.
        if (await RunningAsync(id, cancellation) is not { } job)
            return false;
        (job.State, job.FinishedAt, job.Result, job.Notes, job.Failure) = (JobState.Finished, Now, result.Address, result.Notes, null);
        await db.SaveChangesAsync(cancellation);
        await db.JobPieces.Where(p => p.JobId == id).ExecuteDeleteAsync(cancellation);
        await whole.CommitAsync(cancellation);
        return true;
    }

    /// <summary>The job failed: it is tried again after a wait, and given up after the third time or if trying again would not help.</summary>
    internal async Task<bool> FailAsync(Guid id, Exception problem, CancellationToken cancellation)
    {
        if (await RunningAsync(id, cancellation) is not { } job)
            return false;
        var failure = problem.Message.Length > LongestFailure ? problem.Message[..LongestFailure] : problem.Message;
        if (problem is JobRefusedException || job.Attempts >= Job.MostAttempts)
            GiveUp(job, failure);
        else
            (job.State, job.RetryAt, job.Failure) = (JobState.Waiting, Now + RetryWait.After(job.Attempts), failure);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>This node stops in good order: the job waits for another, and no attempt is counted.</summary>
    internal async Task<bool> GiveBackAsync(Guid id)
    {
        if (await RunningAsync(id, CancellationToken.None) is not { } job)
            return false;
        job.State = JobState.Waiting;
        job.Attempts--;
        await db.SaveChangesAsync(CancellationToken.None);
        return true;
    }

    private Task<Job?> RunningAsync(Guid id, CancellationToken cancellation) => db.Jobs.SingleOrDefaultAsync(j => j.Id == id && j.State == JobState.Running, cancellation);

    private void GiveUp(Job job, string failure) => (job.State, job.FinishedAt, job.Failure) = (JobState.Failed, Now, failure);

    private IQueryable<Job> Due()
    {
        var now = Now;
        var known = kinds.Select(kind => kind.Name).ToList();
        return db.Jobs.Where(j => (j.State == JobState.Waiting || j.State == JobState.Running) && (j.RetryAt == null || j.RetryAt <= now) && known.Contains(j.Kind));
    }
}
