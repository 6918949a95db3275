using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Reports;

/// <summary>What the signed-in person has to do, in all their roles.</summary>
public sealed class MyDuties(AppDb db, Actor actor)
{
    /// <summary>The person's open duties, the most urgent first. One query.</summary>
    public async Task<IReadOnlyList<DutyLine>> ReadAsync(CancellationToken cancellation)
    {
        var schools = actor.SchoolIds.ToList();
        var roles = actor.Assignments.Select(a => a.Role).Distinct().ToList();
        var duties = await OpenDuties.Where(db, d => schools.Contains(d.SchoolId) && (roles.Contains(d.Role) || (d.EscalatedTo != null && roles.Contains(d.EscalatedTo))))
            .ToListAsync(cancellation);
        return [.. duties.Where(d => actor.Assignments.Any(a => Concerns(a, d))).MostUrgentFirst()];
    }

    private static bool Concerns(RoleAssignment mine, DutyLine duty) =>
        mine.SchoolId == duty.SchoolId
        && (mine.Role == duty.Role || mine.Role == duty.EscalatedTo)
        && (mine.ClassId is null || mine.ClassId == duty.ClassId)
        && (mine.YearFrom is null || mine.YearFrom <= duty.YearGroup)
        && (mine.YearTo is null || mine.YearTo >= duty.YearGroup);
}
