using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Access;

/// <summary>Works out which pupils a person may see from the roles they hold.</summary>
public static class ScopeOfActor
{
    /// <summary>Widens <paramref name="scope"/> to what <paramref name="assignments"/> allow. Governors, policy editors and administrators add nothing.</summary>
    public static async Task OpenAsync(AccessScope scope, IEnumerable<RoleAssignment> assignments, AppDb db, CancellationToken cancellation)
    {
        foreach (var assignment in assignments)
        {
            if (assignment.Role == Roles.LaOfficer && assignment.AuthorityCode is { } code)
                scope.Authorities.Add(code);
            else if (assignment.SchoolId is { } school && Roles.SeeWholeSchool.Contains(assignment.Role))
                scope.Schools.Add(school);
            else if (assignment.ClassId is { } one && Roles.SeeOwnClasses.Contains(assignment.Role))
                scope.Classes.Add(one);
            else if (assignment is { Role: Roles.PhaseLeader, SchoolId: { } phaseSchool, YearFrom: { } from, YearTo: { } to })
                scope.Classes.AddRange(await ClassesOfYearsAsync(db, phaseSchool, from, to, cancellation));
        }
    }

    private static Task<List<Guid>> ClassesOfYearsAsync(AppDb db, Guid school, int from, int to, CancellationToken cancellation) =>
        db.Classes.Where(c => c.SchoolId == school && c.YearGroup >= from && c.YearGroup <= to).Select(c => c.Id).ToListAsync(cancellation);
}
