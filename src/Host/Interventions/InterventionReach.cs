using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Interventions;

/// <summary>Which interventions the person in hand sees, and what they may do with them.</summary>
public sealed class InterventionReach(AppDb db, WholeGroups groups, Actor actor, TimeProvider time)
{
    private static readonly string[] Managers = [Roles.ClassTeacher, Roles.PhaseLeader, .. Roles.SeeWholeSchool];

    /// <summary>Those of the schools the person works in that they lead, oversee, or in which a pupil of theirs is or was.</summary>
    public IQueryable<Intervention> Seen()
    {
        var (me, today) = (actor.UserId, time.Today());
        var works = Schools(Roles.SchoolStaff);
        var oversees = Schools(Roles.SeeWholeSchool);
        var leads = db.Absences.Where(a => a.DeputyId == me && a.FirstDay <= today && today < a.BackOn);
        return db.Interventions.Where(i => works.Contains(i.SchoolId) && (oversees.Contains(i.SchoolId) || i.LeaderId == me
            || i.Group.Any() || leads.Any(a => a.UserId == i.LeaderId && a.SchoolId == i.SchoolId)));
    }

    /// <summary>Those that the person leads themselves or for a colleague who is away.</summary>
    public IQueryable<Intervention> Led()
    {
        var (me, today) = (actor.UserId, time.Today());
        var works = Schools(Roles.SchoolStaff);
        return db.Interventions.Where(i => works.Contains(i.SchoolId) && (i.LeaderId == me
            || db.Absences.Any(a => a.DeputyId == me && a.FirstDay <= today && today < a.BackOn && a.UserId == i.LeaderId && a.SchoolId == i.SchoolId)));
    }

    /// <summary>Whether the person may set up or change interventions in this school.</summary>
    public bool MayManage(Guid schoolId) => actor.IsAnyIn(schoolId, Managers);

    /// <summary>Whether the person sees what provision costs in this school: those who answer for the whole of it.</summary>
    public bool MayCost(Guid schoolId) => actor.IsAnyIn(schoolId, Roles.SeeWholeSchool);

    /// <summary>The schools in which the person may set up interventions.</summary>
    public IReadOnlyList<Guid> Managed => Schools(Managers);

    /// <summary>
    /// Whether the person may log sessions of this intervention they see: its leader, whoever stands in or oversees, and whoever sees the whole
    /// group, so that a colleague can step in. A part of the group would leave the others' attendance unsaid.
    /// </summary>
    public async Task<bool> MayLogAsync(Guid interventionId, CancellationToken cancellation)
    {
        var oversees = Schools(Roles.SeeWholeSchool);
        var led = Led();
        var found = await Seen().Where(i => i.Id == interventionId).Select(i => new { i.SchoolId, Led = led.Any(l => l.Id == i.Id) }).SingleOrDefaultAsync(cancellation);
        if (found is null || found.Led || oversees.Contains(found.SchoolId))
            return found is not null;
        var today = time.Today();
        Task<int> CountAsync(AppDb sight) => sight.GroupMembers.CountAsync(m => m.InterventionId == interventionId && (m.Until == null || m.Until >= today), cancellation);
        // A number of pupils says nothing about any of them.
        return await CountAsync(db) is > 0 and var seen && seen == await groups.ReadAsync([found.SchoolId], CountAsync);
    }

    private List<Guid> Schools(IEnumerable<string> roles) =>
        [.. actor.Assignments.Where(a => a.SchoolId is not null && roles.Contains(a.Role)).Select(a => a.SchoolId!.Value).Distinct()];
}
