using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Interventions;

/// <summary>Reads one intervention with its group and sessions, and records that somebody did.</summary>
public sealed class InterventionRecord(AppDb db, InterventionReach reach, SchoolCalendars calendars, AuditLog audit, TimeProvider time)
{
    /// <summary>What its page shows; <c>null</c> if it is out of reach. Three queries and one audit entry.</summary>
    public async Task<InterventionView?> ReadAsync(Guid id, CancellationToken cancellation)
    {
        var intervention = await reach.Seen().AsNoTracking().Include(i => i.Leader).Include(i => i.Group).ThenInclude(m => m.Pupil)
            .SingleOrDefaultAsync(i => i.Id == id, cancellation);
        if (intervention is null)
            return null;
        audit.Record("intervention-viewed", "intervention", id.ToString(), $"Opened {intervention.Name}.", intervention.SchoolId);
        await db.SaveChangesAsync(cancellation);
        var sessions = await db.Sessions.AsNoTracking().Include(s => s.LoggedBy).Include(s => s.Pupils).ThenInclude(p => p.Pupil)
            .Where(s => s.InterventionId == id).OrderByDescending(s => s.HeldOn).ThenByDescending(s => s.LoggedAt).ToListAsync(cancellation);
        var came = sessions.Where(s => s.Counts).SelectMany(s => s.Pupils.Select(p => new Attendance(id, s.Id, s.HeldOn, s.Minutes, p.PupilId, p.Came, p.Feedback)));
        // This page shows no cost, so it needs no rates.
        var money = new SchoolMoney(new ProvisionBudget { SchoolId = intervention.SchoolId }, []);
        var sums = new InterventionSums(intervention, intervention.Group, [.. came], money, await calendars.OfAsync(intervention.SchoolId, cancellation), time.Today());
        return new InterventionView(intervention, [.. intervention.Group.Select(sums.Of)], sessions);
    }

    /// <summary>One session with its intervention and pupils; <c>null</c> if it is out of reach.</summary>
    public async Task<Session?> SessionAsync(Guid id, CancellationToken cancellation)
    {
        var session = await db.Sessions.AsNoTracking().Include(s => s.Intervention).Include(s => s.LoggedBy).Include(s => s.Pupils).ThenInclude(p => p.Pupil)
            .SingleOrDefaultAsync(s => s.Id == id, cancellation);
        return session is not null && await reach.Seen().AnyAsync(i => i.Id == session.InterventionId, cancellation) ? session : null;
    }

    /// <summary>The intervention with the pupils in its group on a day; <c>null</c> if the person may not log its sessions.</summary>
    public async Task<Intervention?> ToLogAsync(Guid id, CancellationToken cancellation) =>
        await reach.MayLogAsync(id, cancellation)
            ? await reach.Seen().AsNoTracking().Include(i => i.Group.OrderBy(m => m.Pupil.Forename).ThenBy(m => m.Pupil.Surname)).ThenInclude(m => m.Pupil).SingleOrDefaultAsync(i => i.Id == id, cancellation)
            : null;
}

/// <summary>What an intervention's page shows.</summary>
/// <param name="Intervention">The intervention, its leader, and the members in sight with their pupils.</param>
/// <param name="Lines">What each member in sight was to have and had.</param>
/// <param name="Sessions">Every session, the newest first; corrected ones too.</param>
public sealed record InterventionView(Intervention Intervention, IReadOnlyList<ProvisionLine> Lines, IReadOnlyList<Session> Sessions)
{
    /// <summary>The line of a membership.</summary>
    public ProvisionLine LineOf(GroupMember member) => Lines.First(l => l.Member.Id == member.Id);
}
