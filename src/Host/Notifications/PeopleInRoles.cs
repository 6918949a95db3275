using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Absences;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Notifications;

/// <summary>Who holds which role for a pupil at this moment, deputies of those who are away included. Loaded once for a round of sending.</summary>
internal sealed class PeopleInRoles
{
    private readonly IReadOnlyList<RoleAssignment> _assignments;
    private readonly IReadOnlyDictionary<Guid, int> _yearOfClass;
    private readonly IReadOnlyDictionary<Guid, string> _authorityOfSchool;

    private PeopleInRoles(IReadOnlyList<RoleAssignment> assignments, IReadOnlyDictionary<Guid, int> years, IReadOnlyDictionary<Guid, string> authorities) =>
        (_assignments, _yearOfClass, _authorityOfSchool) = (assignments, years, authorities);

    /// <summary>The people of these schools and of their authorities who have not left.</summary>
    internal static async Task<PeopleInRoles> OfAsync(AppDb db, StandIns standIns, IReadOnlyCollection<Guid> schools, CancellationToken cancellation) => new(
        [
            .. await db.Assignments.AsNoTracking().Include(a => a.User)
                .Where(a => a.User.LeftAt == null && (a.SchoolId == null || schools.Contains(a.SchoolId.Value))).ToListAsync(cancellation),
            .. schools.Count == 1 ? await standIns.InSchoolAsync(schools.First(), cancellation) : await standIns.InSchoolsAsync(schools, cancellation),
        ],
        await db.Classes.Where(c => schools.Contains(c.SchoolId)).ToDictionaryAsync(c => c.Id, c => c.YearGroup, cancellation),
        await db.Schools.Where(s => schools.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.AuthorityCode, cancellation));

    /// <summary>The people who hold a role for a pupil, each once.</summary>
    internal IReadOnlyList<AppUser> Find(string role, Pupil pupil) =>
        [.. _assignments.Where(a => a.Role == role && Covers(a, pupil)).Select(a => a.User).DistinctBy(u => u.Id)];

    private bool Covers(RoleAssignment held, Pupil pupil) => held.Role switch
    {
        Roles.LaOfficer => held.AuthorityCode is not null && held.AuthorityCode == pupil.HomeAuthorityCode,
        Roles.PolicyEditor => held.AuthorityCode is not null && held.AuthorityCode == _authorityOfSchool.GetValueOrDefault(pupil.SchoolId),
        Roles.ClassTeacher or Roles.SupportStaff => held.ClassId is not null && held.ClassId == pupil.ClassId,
        Roles.PhaseLeader => held.SchoolId == pupil.SchoolId
            && ((held.ClassId is not null && held.ClassId == pupil.ClassId) || (held.YearFrom <= YearOf(pupil) && YearOf(pupil) <= held.YearTo)),
        _ => held.SchoolId == pupil.SchoolId,
    };

    private int YearOf(Pupil pupil) => pupil.ClassId is { } id && _yearOfClass.TryGetValue(id, out var year) ? year : pupil.YearGroup;
}
