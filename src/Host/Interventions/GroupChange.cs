using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Interventions;

/// <summary>Takes pupils into a group and out of it. Who was in it, and when, is kept.</summary>
public sealed class GroupChange(AppDb db, InterventionReach reach, AuditLog audit, TimeProvider time)
{
    /// <summary>
    /// Makes the group consist of these pupils from today, of those the person sees: others stay as they are. Returns <c>false</c> if it is out of reach.
    /// </summary>
    public async Task<bool> RunAsync(Guid interventionId, IReadOnlyCollection<Guid> add, IReadOnlyCollection<Guid> remove, CancellationToken cancellation = default)
    {
        var intervention = await reach.Seen().Include(i => i.Group).SingleOrDefaultAsync(i => i.Id == interventionId, cancellation);
        if (intervention is null || !reach.MayManage(intervention.SchoolId))
            return false;
        var today = time.Today();
        foreach (var member in intervention.Group.Where(m => remove.Contains(m.PupilId) && m.IsIn(today < m.From ? m.From : today)))
        {
            member.Until = today;
            audit.Record("group-left", "intervention", interventionId.ToString(), $"No longer in {intervention.Name}.", intervention.SchoolId, member.PupilId);
        }

        await StageAsync(intervention, [.. add.Except(remove)], cancellation);
        await MarkChangedAsync(remove, cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Adds pupils of the school who are in sight and not in the group yet to the change being made.</summary>
    internal async Task StageAsync(Intervention intervention, IReadOnlyCollection<Guid> pupils, CancellationToken cancellation)
    {
        var today = time.Today();
        var from = intervention.From > today ? intervention.From : today;
        var known = await db.Pupils.Where(p => pupils.Contains(p.Id) && p.SchoolId == intervention.SchoolId && p.LeftOn == null).ToListAsync(cancellation);
        foreach (var pupil in known.Where(p => !intervention.Group.Exists(m => m.PupilId == p.Id && m.IsIn(from))))
        {
            db.GroupMembers.Add(new GroupMember { Id = Guid.CreateVersion7(time.GetUtcNow()), InterventionId = intervention.Id, PupilId = pupil.Id, From = from });
            pupil.ChangedAt = time.GetUtcNow().UtcDateTime;
            audit.Record("group-joined", "intervention", intervention.Id.ToString(), $"In {intervention.Name} from {Words.Date(from)}.", intervention.SchoolId, pupil.Id);
        }
    }

    /// <summary>Lets the policy look at these pupils again, those in sight, in the change being made.</summary>
    internal async Task MarkChangedAsync(IEnumerable<Guid> pupilIds, CancellationToken cancellation)
    {
        var ids = pupilIds.Distinct().ToList();
        foreach (var pupil in await db.Pupils.Where(p => ids.Contains(p.Id)).ToListAsync(cancellation))
            pupil.ChangedAt = time.GetUtcNow().UtcDateTime;
    }
}
