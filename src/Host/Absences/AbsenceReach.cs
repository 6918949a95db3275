using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Absences;

/// <summary>
/// Whose absence the signed-in person may record: their own; everybody's at a school of which they are SENCo, head or administrator. A role that is
/// itself held for somebody away does not count, so that access is never lent twice.
/// </summary>
public sealed class AbsenceReach(Actor actor)
{
    private static readonly string[] ForOthers = [Roles.Senco, Roles.Head, Roles.Administrator];

    /// <summary>Whether they may record this person's absence from this school.</summary>
    public bool MayRecord(Guid schoolId, Guid userId) => (userId == actor.UserId && actor.IsAnyIn(schoolId, Roles.SchoolStaff)) || MayRecordAny(schoolId);

    /// <summary>Whether they may record anybody's absence from this school.</summary>
    public bool MayRecordAny(Guid schoolId) => actor.Assignments.Any(a => a.For is null && ForOthers.Contains(a.Role)
        && (a.SchoolId == schoolId || a is { Role: Roles.Administrator, SchoolId: null }));

    /// <summary>Whether they may see who is away from this school.</summary>
    public bool MaySee(Guid schoolId) => actor.Assignments.Any(a => a.For is null && a.SchoolId == schoolId && Roles.SchoolStaff.Contains(a.Role)) || MayRecordAny(schoolId);
}
