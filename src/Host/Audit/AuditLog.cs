using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Data.Changes;

namespace SendWorkflows.Host.Audit;

/// <summary>Adds an audit entry to the change being made. It is saved, or not, together with that change.</summary>
public sealed class AuditLog(AppDb db, Actor actor, TimeProvider time)
{
    /// <summary>Records what the current person, or the service itself when nobody has signed in, is doing.</summary>
    public void Record(string action, string subject, string subjectId, string detail, Guid? schoolId = null, Guid? pupilId = null) =>
        Record(new TrackedChange(db), action, subject, subjectId, detail, schoolId, pupilId);

    /// <summary>Records it in a change of the caller's.</summary>
    internal void Record(IChange change, string action, string subject, string subjectId, string detail, Guid? schoolId = null, Guid? pupilId = null) =>
        change.Add(new AuditEntry
        {
            At = time.GetUtcNow().UtcDateTime,
            UserId = actor.UserId,
            Action = action,
            Subject = subject,
            SubjectId = subjectId,
            Detail = detail,
            SchoolId = schoolId,
            PupilId = pupilId,
        });
}
