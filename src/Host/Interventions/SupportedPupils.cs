using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Interventions;

/// <summary>The pupils of the groups that a person leads. Read without the filter of the scope, which this is about to widen.</summary>
public sealed class SupportedPupils(AppDb db, TimeProvider time) : ISupportedPupils
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Guid>> OfAsync(Guid userId, IReadOnlyCollection<Guid> schools, CancellationToken cancellation)
    {
        var today = time.Today();
        return await db.GroupMembers.IgnoreQueryFilters()
            .Where(m => schools.Contains(m.Intervention.SchoolId) && m.From <= today && (m.Until == null || m.Until >= today) && m.Intervention.Until >= today
                && (m.Intervention.LeaderId == userId || db.Absences.Any(a =>
                    a.DeputyId == userId && a.UserId == m.Intervention.LeaderId && a.SchoolId == m.Intervention.SchoolId && a.FirstDay <= today && today < a.BackOn)))
            .Select(m => m.PupilId).Distinct().ToListAsync(cancellation);
    }
}
