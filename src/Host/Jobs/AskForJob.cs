using System.Text.Json;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Jobs;

/// <summary>Asks for a job in the name of the current person. That they may ask for it is the caller's to check.</summary>
public sealed class AskForJob(AppDb db, JobFiles files, JobBell bell, SchedulingSettings scheduling, Actor actor, AuditLog audit, TimeProvider time)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Keeps what is asked, and the file, in one transaction, and wakes this node. Where jobs are done on this node it waits a moment, so that small work has
    /// ended when its asker looks.
    /// </summary>
    /// <param name="kind">The kind of work.</param>
    /// <param name="title">What it is, in plain words.</param>
    /// <param name="schoolId">The school it is about, if it is about one.</param>
    /// <param name="request">What its kind needs to know.</param>
    /// <param name="file">The file it is about, if any.</param>
    /// <param name="cancellation">Stops asking, and then waiting.</param>
    /// <returns>The job's id: its page is <c>/work/ID</c>.</returns>
    public async Task<Guid> RunAsync<T>(string kind, string title, Guid? schoolId, T request, Stream? file, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var job = new Job
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            Title = title,
            SchoolId = schoolId,
            AskedById = actor.RequiredUserId,
            AskedAt = now.UtcDateTime,
            Request = JsonSerializer.Serialize(request),
        };
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        db.Jobs.Add(job);
        audit.Record("work-asked", "job", job.Id.ToString(), $"{title}.", schoolId);
        await db.SaveChangesAsync(cancellation);
        if (file is not null)
        {
            job.Pieces = await files.KeepAsync(job.Id, file, cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        bell.Expect(job.Id);
        await whole.CommitAsync(cancellation);
        bell.Ring();
        await bell.EndedWithinAsync(job.Id, scheduling.Seconds > 0 ? Moment : TimeSpan.Zero, cancellation);
        return job.Id;
    }
}
