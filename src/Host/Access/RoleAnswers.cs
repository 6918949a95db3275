using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Access;

/// <summary>A role as an administrator fills it in.</summary>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="SchoolId">The school, for roles in a school.</param>
/// <param name="ClassId">The class, for class teachers and support staff.</param>
/// <param name="YearFrom">The lowest year, for phase leaders.</param>
/// <param name="YearTo">The highest year, for phase leaders.</param>
/// <param name="AuthorityCode">The authority, for its officers and policy editors.</param>
public sealed record RoleAnswers(string? Role, Guid? SchoolId, Guid? ClassId, int? YearFrom, int? YearTo, string? AuthorityCode)
{
    private static readonly string[] OfAuthority = [Roles.LaOfficer, Roles.PolicyEditor];

    /// <summary>What is missing or does not fit, each with the field it belongs to.</summary>
    public async Task<IReadOnlyList<(string Field, string Problem)>> ProblemsAsync(AppDb db, PeopleReach reach, CancellationToken cancellation)
    {
        var problems = new List<(string, string)>();
        if (Role is null || !Roles.Titles.TryGetValue(Role, out var title))
            return [(nameof(Role), "Select a role.")];
        if (OfAuthority.Contains(Role))
        {
            if (AuthorityCode is null || !await db.Authorities.AnyAsync(a => a.Code == AuthorityCode, cancellation))
                problems.Add((nameof(AuthorityCode), $"Select the authority. A {title.ToLowerInvariant()} works for one."));
        }
        else if (Role != Roles.Administrator && SchoolId is null)
        {
            problems.Add((nameof(SchoolId), $"Select the school. A {title} works in one."));
        }

        if (Role is Roles.ClassTeacher or Roles.SupportStaff
            && (ClassId is not { } one || !await db.Classes.AnyAsync(c => c.Id == one && c.SchoolId == SchoolId, cancellation)))
            problems.Add((nameof(ClassId), "Select a class of that school: it decides whose records the person sees."));
        if (Role == Roles.PhaseLeader && (YearFrom is null || YearTo is null || YearFrom > YearTo))
            problems.Add((nameof(YearFrom), "Enter the first and last year group, such as 3 and 6. Reception is 0."));
        if (problems.Count == 0 && !reach.MayGive(this))
            problems.Add((nameof(SchoolId), "You can give roles in your own school only."));
        return problems;
    }

    /// <summary>The assignment these answers mean.</summary>
    public RoleAssignment ToAssignment(Guid id, Guid userId) => new()
    {
        Id = id,
        UserId = userId,
        Role = Role!,
        SchoolId = OfAuthority.Contains(Role) ? null : SchoolId,
        AuthorityCode = OfAuthority.Contains(Role) ? AuthorityCode : null,
        ClassId = Role is Roles.ClassTeacher or Roles.SupportStaff ? ClassId : null,
        YearFrom = Role == Roles.PhaseLeader ? YearFrom : null,
        YearTo = Role == Roles.PhaseLeader ? YearTo : null,
    };
}
