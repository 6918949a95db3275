using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Operations;

/// <summary>What failed and is tried again, with the reason. Read in a scope of its own and without anything that names a pupil.</summary>
public sealed class FailedWork(IServiceScopeFactory scopes)
{
    private const int AtMost = 50;

    /// <summary>Failing timers and e-mails, those that failed most often first, fifty of each at most. Two queries.</summary>
    public async Task<(IReadOnlyList<FailedTimer> Timers, IReadOnlyList<FailedEmail> Emails)> ReadAsync(CancellationToken cancellation = default)
    {
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        var db = work.ServiceProvider.GetRequiredService<AppDb>();
        return (
            await (from timer in db.Timers
                   where timer.Attempts > 0
                   join run in db.WorkflowRuns on timer.RunId equals run.Id
                   orderby timer.Attempts descending, timer.Id
                   select new FailedTimer(timer.Id, run.Workflow, timer.Name, run.Id, run.Pupil.School.Name, timer.DueAt, timer.Attempts, timer.RetryAt, timer.LastError ?? ""))
                .Take(AtMost).ToListAsync(cancellation),
            await db.Emails.Where(d => d.HandedOverAt == null && d.Attempts > 0).OrderByDescending(d => d.Attempts).ThenBy(d => d.Id)
                .Select(d => new FailedEmail(d.Id, d.Address, d.On, d.Attempts, d.RetryAt, d.LastError ?? "")).Take(AtMost).ToListAsync(cancellation));
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
