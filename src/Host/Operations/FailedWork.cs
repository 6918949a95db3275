using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Jobs;

namespace SendWorkflows.Host.Operations;

/// <summary>What failed and is tried again, with the reason. Read in a scope of its own and without anything that names a pupil.</summary>
public sealed class FailedWork(IServiceScopeFactory scopes, TimeProvider time)
{
    private const int AtMost = 50;

    /// <summary>Failing timers, e-mails and pieces of long work, those that failed most often first, fifty of each at most. Three queries.</summary>
    public async Task<(IReadOnlyList<FailedTimer> Timers, IReadOnlyList<FailedEmail> Emails, IReadOnlyList<FailedJob> Jobs)> ReadAsync(CancellationToken cancellation = default)
    {
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        var db = work.ServiceProvider.GetRequiredService<AppDb>();
        var weekAgo = time.GetUtcNow().UtcDateTime.AddDays(-Job.RetryDays);
        return (
            await (from timer in db.Timers
                   where timer.Attempts > 0
                   join run in db.WorkflowRuns on timer.RunId equals run.Id
                   orderby timer.Attempts descending, timer.Id
                   select new FailedTimer(timer.Id, run.Workflow, timer.Name, run.Id, run.Pupil.School.Name, timer.DueAt, timer.Attempts, timer.RetryAt, timer.LastError ?? ""))
                .Take(AtMost).ToListAsync(cancellation),
            await db.Emails.Where(d => d.HandedOverAt == null && d.Attempts > 0).OrderByDescending(d => d.Attempts).ThenBy(d => d.Id)
                .Select(d => new FailedEmail(d.Id, d.Address, d.On, d.Attempts, d.RetryAt, d.LastError ?? "")).Take(AtMost).ToListAsync(cancellation),
            await db.Jobs.Where(j => (j.State == JobState.Failed && j.FinishedAt >= weekAgo) || j.RetryAt != null).OrderByDescending(j => j.Attempts).ThenBy(j => j.Id)
                .Select(j => new FailedJob(j.Id, j.Kind, db.Schools.Where(s => s.Id == j.SchoolId).Select(s => s.Name).FirstOrDefault(), j.AskedAt, j.Attempts, j.RetryAt, j.Failure ?? "")).Take(AtMost).ToListAsync(cancellation));
    }
}

/// <summary>A timer that failed and stays due.</summary>
/// <param name="Id">The timer.</param>
/// <param name="Workflow">Its workflow.</param>
/// <param name="Name">Its name in the workflow file.</param>
/// <param name="RunId">Its run.</param>
/// <param name="School">The school.</param>
/// <param name="DueAt">The instant it fell due (UTC).</param>
/// <param name="Attempts">How often it failed.</param>
/// <param name="RetryAt">When it is tried again (UTC); <c>null</c> for at the next look.</param>
/// <param name="Reason">Why it last failed.</param>
public sealed record FailedTimer(Guid Id, string Workflow, string Name, Guid RunId, string School, DateTime? DueAt, int Attempts, DateTime? RetryAt, string Reason);

/// <summary>An e-mail that the transport did not accept.</summary>
/// <param name="Id">The e-mail.</param>
/// <param name="Address">Where it goes: a member of staff's address, or that of somebody who was sent a link.</param>
/// <param name="On">The day it is for.</param>
/// <param name="Attempts">How often it failed.</param>
/// <param name="RetryAt">When it is tried again (UTC); <c>null</c> for at the next look.</param>
/// <param name="Reason">Why it last failed.</param>
public sealed record FailedEmail(Guid Id, string Address, DateOnly On, int Attempts, DateTime? RetryAt, string Reason);

/// <summary>Long work that failed. It says neither who asked for it nor what its file is called.</summary>
/// <param name="Id">The job.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="School">The school, if it is about one.</param>
/// <param name="AskedAt">When it was asked for (UTC).</param>
/// <param name="Attempts">How often it failed.</param>
/// <param name="RetryAt">When it is tried again (UTC); <c>null</c> once it was given up.</param>
/// <param name="Reason">Why it last failed.</param>
public sealed record FailedJob(Guid Id, string Kind, string? School, DateTime AskedAt, int Attempts, DateTime? RetryAt, string Reason);
