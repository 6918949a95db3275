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
    private readonly Dictionary<Guid, IReadOnlyList<RoleAssignment>> _ofSchool = [];

    /// <summary>The absences of today from these schools in which somebody stands in, with both people, by name.</summary>
    public Task<List<Absence>> AbsencesAsync(IReadOnlyCollection<Guid> schools, CancellationToken cancellation) =>
        InForce(time.Today()).Where(a => schools.Contains(a.SchoolId)).Include(a => a.User).Include(a => a.Deputy).OrderBy(a => a.User.DisplayName).ThenBy(a => a.Id).ToListAsync(cancellation);

    /// <inheritdoc />
    public async Task<(AppUser User, IReadOnlyList<RoleAssignment> Lent)?> FindAsync(Guid userId, CancellationToken cancellation)
    {
        if (await Asked.For(db)(db, userId, time.Today(), cancellation) is not { } found)
            return null;
        var user = new AppUser { Id = userId, DisplayName = found.Name };
        user.Assignments.AddRange(found.Own);
        return (user, [.. found.Lent.Select(l => new LentRole { Role = l.Role, Deputy = user, Name = l.Name, BackOn = l.BackOn }.ToAssignment())]);
    }

    /// <summary>The assignments lent today in this school, each with the deputy as its holder. Asked of the database once in a piece of work.</summary>
    public async Task<IReadOnlyList<RoleAssignment>> InSchoolAsync(Guid schoolId, CancellationToken cancellation)
    {
        if (!_ofSchool.TryGetValue(schoolId, out var known))
            _ofSchool[schoolId] = known = await InSchoolsAsync([schoolId], cancellation);
        return known;
    }

    /// <summary>The assignments lent today in these schools, each with the deputy as its holder.</summary>
    public async Task<IReadOnlyList<RoleAssignment>> InSchoolsAsync(IReadOnlyCollection<Guid> schools, CancellationToken cancellation) =>
        [.. (await Lent(InForce(time.Today()).Where(a => schools.Contains(a.SchoolId))).ToListAsync(cancellation)).Select(l => l.ToAssignment())];

    // Every request asks this, so it is compiled once, and is one query though it brings two lists: a person's few roles times the few they are lent. It must be a
    // single expression, so what InForce and Lent say stands here again.
    private static readonly CompiledQuery<Func<AppDb, Guid, DateOnly, CancellationToken, Task<Found?>>> Asked = new(() =>
        EF.CompileAsyncQuery((AppDb db, Guid userId, DateOnly today, CancellationToken cancellation) =>
            db.Users.AsNoTracking().AsSingleQuery().Where(u => u.Id == userId && u.LeftAt == null).Select(u => new Found
            {
                Name = u.DisplayName,
                Own = u.Assignments.ToList(),
                Lent = (from absence in db.Absences
                        where absence.DeputyId == u.Id && absence.FirstDay <= today && today < absence.BackOn
                            && absence.User.LeftAt == null && absence.Deputy.LeftAt == null
                            && absence.Deputy.Assignments.Any(own => own.SchoolId == absence.SchoolId && Roles.SchoolStaff.Contains(own.Role))
                        from role in db.Assignments
                        where role.UserId == absence.UserId && role.SchoolId == absence.SchoolId && Roles.SchoolStaff.Contains(role.Role)
                        select new FoundRole { Role = role, Name = absence.User.DisplayName, BackOn = absence.BackOn }).ToList(),
            }).SingleOrDefault()));

    private IQueryable<Absence> InForce(DateOnly today) => db.Absences.AsNoTracking().Where(a =>
        a.FirstDay <= today && today < a.BackOn && a.User.LeftAt == null && a.Deputy.LeftAt == null
        && a.Deputy.Assignments.Any(own => own.SchoolId == a.SchoolId && Roles.SchoolStaff.Contains(own.Role)));

    private IQueryable<LentRole> Lent(IQueryable<Absence> absences) =>
        from absence in absences
        from role in db.Assignments.AsNoTracking()
        where role.UserId == absence.UserId && role.SchoolId == absence.SchoolId && Roles.SchoolStaff.Contains(role.Role)
        select new LentRole { Role = role, Deputy = absence.Deputy, Name = absence.User.DisplayName, BackOn = absence.BackOn };

    private sealed class Found
    {
        internal required string Name { get; init; }

        internal required List<RoleAssignment> Own { get; init; }

        internal required List<FoundRole> Lent { get; init; }
    }

    private sealed class FoundRole
    {
        internal required RoleAssignment Role { get; init; }

        internal required string Name { get; init; }

        internal required DateOnly BackOn { get; init; }
    }

    private sealed class LentRole
    {
        internal required RoleAssignment Role { get; init; }

        internal required AppUser Deputy { get; init; }

        internal required string Name { get; init; }

        internal required DateOnly BackOn { get; init; }

        internal RoleAssignment ToAssignment() => new()
        {
            Id = Role.Id,
            UserId = Deputy.Id,
            User = Deputy,
            Role = Role.Role,
            SchoolId = Role.SchoolId,
            ClassId = Role.ClassId,
            YearFrom = Role.YearFrom,
            YearTo = Role.YearTo,
            For = new LentFor(Name, BackOn),
        };
    }
}
