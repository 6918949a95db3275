using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Absences;

/// <summary>
/// Which roles deputies hold today for people who are away. The one place that says so: whose pupils are in sight, whose list a duty is on and who
/// is told all ask here. Only work with pupils is lent, never an administrator's role or a governor's; what was lent is not lent on; and a deputy
/// who no longer works at the school stands in for nobody.
/// </summary>
public sealed class StandIns(AppDb db, TimeProvider time) : ILentRoles
{
    /// <summary>The absences of today from these schools in which somebody stands in, with both people, by name.</summary>
    public Task<List<Absence>> AbsencesAsync(IReadOnlyCollection<Guid> schools, CancellationToken cancellation) =>
        InForce(time.Today()).Where(a => schools.Contains(a.SchoolId)).Include(a => a.User).Include(a => a.Deputy).OrderBy(a => a.User.DisplayName).ThenBy(a => a.Id).ToListAsync(cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<RoleAssignment>> OfAsync(Guid userId, CancellationToken cancellation) =>
        LentAsync(InForce(time.Today()).Where(a => a.DeputyId == userId), cancellation);

    /// <summary>The assignments lent today in these schools, each with the deputy as its holder.</summary>
    public Task<IReadOnlyList<RoleAssignment>> InSchoolsAsync(IReadOnlyCollection<Guid> schools, CancellationToken cancellation) =>
        LentAsync(InForce(time.Today()).Where(a => schools.Contains(a.SchoolId)), cancellation);

    private IQueryable<Absence> InForce(DateOnly today) => db.Absences.AsNoTracking().Where(a =>
        a.FirstDay <= today && today < a.BackOn && a.User.LeftAt == null && a.Deputy.LeftAt == null
        && a.Deputy.Assignments.Any(own => own.SchoolId == a.SchoolId && Roles.SchoolStaff.Contains(own.Role)));

    private async Task<IReadOnlyList<RoleAssignment>> LentAsync(IQueryable<Absence> absences, CancellationToken cancellation)
    {
        var lent = await (
            from absence in absences
            from role in db.Assignments
            where role.UserId == absence.UserId && role.SchoolId == absence.SchoolId && Roles.SchoolStaff.Contains(role.Role)
            select new { Role = role, absence.Deputy, absence.User.DisplayName, absence.BackOn }).AsNoTracking().ToListAsync(cancellation);
        return [.. lent.Select(l => new RoleAssignment
        {
            Id = l.Role.Id,
            UserId = l.Deputy.Id,
            User = l.Deputy,
            Role = l.Role.Role,
            SchoolId = l.Role.SchoolId,
            ClassId = l.Role.ClassId,
            YearFrom = l.Role.YearFrom,
            YearTo = l.Role.YearTo,
            For = new LentFor(l.DisplayName, l.BackOn),
        })];
    }
}
