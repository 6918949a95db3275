using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Cycles;

/// <summary>Who may record the steps of a cycle: teachers of the pupil (CoP 6.52) and the people who answer for them; others read.</summary>
public static class CycleAccess
{
    private static readonly string[] Recorders = [Roles.ClassTeacher, Roles.PhaseLeader, .. Roles.SeeWholeSchool];

    /// <summary>Whether the person may record in this school. Whether the pupil is in their sight is asked by every query.</summary>
    public static bool MayRecord(this Actor actor, Guid schoolId) => actor.IsAnyIn(schoolId, Recorders);

    /// <summary>Whether the person may record that the parents were told, begin a cycle or end one early: the SENCo and senior leaders.</summary>
    public static bool MayOversee(this Actor actor, Guid schoolId) => actor.IsAnyIn(schoolId, Roles.SeeWholeSchool);
}
