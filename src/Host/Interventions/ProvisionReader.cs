using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Interventions;

/// <summary>Reads what pupils were to have and had, with what it costs. The one place that works it out: the map, the packs and the rules all ask here.</summary>
public sealed class ProvisionReader(AppDb db, WholeGroups whole, SchoolCalendars calendars, ProvisionWords words)
{
    /// <summary>
    /// The lines of these memberships that had begun by the day, or run in its year of account. Costs are shared by the whole group, so that they do not
    /// depend on who asks; of pupils out of sight nothing but their number is used. One query for pupils without any, six otherwise.
    /// </summary>
    /// <param name="members">The memberships, of pupils in sight.</param>
    /// <param name="asOf">The day asked about: later sessions do not count.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<IReadOnlyList<ProvisionLine>> ReadAsync(IQueryable<GroupMember> members, DateOnly asOf, CancellationToken cancellation = default) =>
        ReadAsync(members, asOf, known: null, cancellation);

    /// <summary>The same where the schools' money has been read already: five queries.</summary>
    internal async Task<IReadOnlyList<ProvisionLine>> ReadAsync(
        IQueryable<GroupMember> memberships, DateOnly asOf, IReadOnlyDictionary<Guid, SchoolMoney>? known, CancellationToken cancellation)
    {
        var joined = await memberships.AsNoTrackingWithIdentityResolution().Include(m => m.Intervention).OrderBy(m => m.From).ThenBy(m => m.Id).ToListAsync(cancellation);
        if (joined.Count == 0)
            return [];
        var ids = joined.Select(m => m.InterventionId).Distinct().ToList();
        var schools = joined.Select(m => m.Intervention.SchoolId).Distinct().ToList();
        var (members, sessions) = await whole.ReadAsync(schools, sight => GroupsAsync(sight, ids, asOf, cancellation));
        var (groups, attendance) = (members.ToLookup(m => m.InterventionId), sessions.ToLookup(a => a.InterventionId));
        var money = known ?? await SchoolMoney.ReadAsync(db, schools, cancellation);
        var dates = await calendars.OfAsync(schools, cancellation);
        return [.. joined.GroupBy(m => m.InterventionId).SelectMany(group =>
        {
            var intervention = group.First().Intervention;
            var sums = new InterventionSums(intervention, [.. groups[group.Key]], [.. attendance[group.Key]], money[intervention.SchoolId], dates.GetValueOrDefault(intervention.SchoolId), asOf);
            return group.Select(m => sums.Of(m) with { IsAdditional = words.IsAdditional(intervention.Wave) });
        })];
    }

    private static async Task<(List<GroupMember> Members, List<Attendance> Sessions)> GroupsAsync(AppDb sight, List<Guid> ids, DateOnly asOf, CancellationToken cancellation) =>
        (await sight.GroupMembers.AsNoTracking().Where(m => ids.Contains(m.InterventionId)).ToListAsync(cancellation),
        await sight.SessionPupils.AsNoTracking()
            .Where(p => ids.Contains(p.Session.InterventionId) && !p.Session.Corrected && !p.Session.Withdrawn && p.Session.HeldOn <= asOf)
            .Select(p => new Attendance(p.Session.InterventionId, p.SessionId, p.Session.HeldOn, p.Session.Minutes, p.PupilId, p.Came, p.Feedback))
            .ToListAsync(cancellation));
}

/// <summary>One pupil in one session that counts.</summary>
internal sealed record Attendance(Guid InterventionId, Guid SessionId, DateOnly HeldOn, int Minutes, Guid PupilId, bool Came, string? Feedback);
