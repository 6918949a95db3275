using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Interventions;

/// <summary>The pupils of the groups that a person leads. Read in a scope of their schools, as the person's own is only now being opened.</summary>
public sealed class SupportedPupils(WholeGroups groups, TimeProvider time) : ISupportedPupils
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Guid>> OfAsync(Guid userId, IReadOnlyCollection<Guid> schools, CancellationToken cancellation)
    {
        var today = time.Today();
        return await groups.ReadAsync(schools, db => db.GroupMembers.AsNoTracking()
            .Where(m => schools.Contains(m.Intervention.SchoolId) && m.From <= today && (m.Until == null || m.Until >= today) && m.Intervention.Until >= today
                && (m.Intervention.LeaderId == userId || db.Absences.Any(a =>
                    a.DeputyId == userId && a.UserId == m.Intervention.LeaderId && a.SchoolId == m.Intervention.SchoolId && a.FirstDay <= today && today < a.BackOn)))
            .Select(m => m.PupilId).Distinct().ToListAsync(cancellation));
    }
}
