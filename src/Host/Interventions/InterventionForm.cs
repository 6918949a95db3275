using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Interventions;

/// <summary>What a person can choose from when setting up an intervention.</summary>
public sealed class InterventionForm(AppDb db, PoliciesInForce policies, ProvisionWords words)
{
    /// <summary>The choices of a school. Two queries.</summary>
    public async Task<InterventionChoices> ReadAsync(Guid schoolId, CancellationToken cancellation)
    {
        var staff = await db.Users.AsNoTracking()
            .Where(u => u.LeftAt == null && u.Assignments.Any(a => a.SchoolId == schoolId && Roles.SchoolStaff.Contains(a.Role)))
            .OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Select(u => new StaffChoice(u.Id, u.DisplayName)).ToListAsync(cancellation);
        var policy = await policies.ForSchoolAsync(schoolId, cancellation);
        var areas = policy?.Policy?.Facts["AreasOfNeed"]?.Choices.ToDictionary(c => c.Code, c => c.Meaning) ?? [];
        return new InterventionChoices(words, areas, staff);
    }
}

/// <summary>What a form offers.</summary>
/// <param name="Words">Waves and kinds of staff.</param>
/// <param name="Areas">Broad areas of need by code.</param>
/// <param name="Staff">The people who work at the school, by name.</param>
public sealed record InterventionChoices(ProvisionWords Words, IReadOnlyDictionary<string, string> Areas, IReadOnlyList<StaffChoice> Staff);

/// <summary>Somebody who can lead.</summary>
public sealed record StaffChoice(Guid Id, string Name);
