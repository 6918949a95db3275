using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Jobs;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Operations;

/// <summary>Counts the work that waits, over all schools, in a scope of its own: the counts are for those who run the service, who see no pupil.</summary>
public sealed class ReadDueWork(IServiceScopeFactory scopes, TimeProvider time)
{
    /// <summary>The counts now. One query.</summary>
    public async Task<DueWork> RunAsync(CancellationToken cancellation = default)
    {
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        var db = work.ServiceProvider.GetRequiredService<AppDb>();
        var now = time.GetUtcNow().UtcDateTime;
        var dayAgo = now.AddDays(-1);
        var weekAgo = now.AddDays(-Job.RetryDays);
        var today = time.Today();
        var due = db.Timers.Where(t => t.DueAt <= now);
        var emails = db.Emails.Where(d => d.HandedOverAt == null);
        var jobs = db.Jobs.Where(j => j.State == JobState.Waiting || j.State == JobState.Running);
        var changed = db.Pupils.Where(p => p.LeftOn == null && (p.EvaluatedAt == null || p.ChangedAt > p.EvaluatedAt));
        // Each of these should have been asked about by the night of its day.
        var missed = db.Evaluations.Where(e => e.NextOn < today && db.Pupils.Any(p => p.Id == e.PupilId && p.LeftOn == null));
        var figures = await db.ServiceStates.OrderBy(s => s.Name).Take(1).Select(_ => new
        {
            TimersDue = due.Count(),
            OldestTimer = due.Min(t => t.DueAt),
            TimersFailing = db.Timers.Count(t => t.Attempts > 0),
            Messages = db.Notifications.Count(n => n.SentAt == null && n.SendOn <= today),
            Emails = emails.Count(),
            OldestEmail = emails.Min(d => (DateTime?)d.RecordedAt),
            EmailsFailing = emails.Count(d => d.Attempts > 0),
            Jobs = jobs.Count(),
            OldestJob = jobs.Min(j => (DateTime?)j.AskedAt),
            JobsFailing = db.Jobs.Count(j => (j.State == JobState.Failed && j.FinishedAt >= weekAgo) || j.RetryAt != null),
            ToEvaluate = changed.Count(),
            OldestChange = changed.Min(p => (DateTime?)p.ChangedAt),
            Missed = missed.Count(),
            OldestMissed = missed.Min(e => e.NextOn),
            Rows = db.Imports.Sum(i => (long)i.Rows),
            RowsInADay = db.Imports.Where(i => i.At >= dayAgo).Sum(i => (long)i.Rows),
        }).SingleAsync(cancellation);
        return new DueWork(
            now, figures.TimersDue, figures.OldestTimer, figures.TimersFailing, figures.Messages, figures.Emails, figures.OldestEmail, figures.EmailsFailing,
            figures.Jobs, figures.OldestJob, figures.JobsFailing, figures.ToEvaluate + figures.Missed, Earlier(figures.OldestChange, figures.OldestMissed?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)), figures.Rows, figures.RowsInADay);
    }

    private static DateTime? Earlier(DateTime? one, DateTime? other) => one is null || other < one ? other ?? one : one;
}
