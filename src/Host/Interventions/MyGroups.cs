using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Interventions;

/// <summary>The groups a person leads, those that meet today first.</summary>
public sealed class MyGroups(AppDb db, InterventionReach reach, SchoolCalendars calendars, TimeProvider time)
{
    private const int LateDays = 14;

    /// <summary>The groups that run today. Three queries, and one for each school.</summary>
    /// <param name="everybodys">Whether to show every group in sight rather than those the person leads.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<IReadOnlyList<GroupCard>> ReadAsync(bool everybodys, CancellationToken cancellation)
    {
        var today = time.Today();
        var since = today.AddDays(-LateDays);
        var running = await (everybodys ? reach.Seen() : reach.Led()).AsNoTracking().Include(i => i.Leader)
            .Where(i => i.From <= today && i.Until >= since).OrderBy(i => i.Name).ThenBy(i => i.Id).ToListAsync(cancellation);
        var ids = running.Select(i => i.Id).ToList();
        var members = (await db.GroupMembers.AsNoTracking().Where(m => ids.Contains(m.InterventionId) && m.From <= today && (m.Until == null || m.Until >= today))
            .Select(m => new { m.InterventionId, m.Pupil.Forename, m.Pupil.Surname }).ToListAsync(cancellation))
            .OrderBy(m => m.Forename, StringComparer.Ordinal).ToLookup(m => m.InterventionId, m => $"{m.Forename} {m.Surname}");
        var logged = (await db.Sessions.AsNoTracking().Where(s => ids.Contains(s.InterventionId) && !s.Corrected && !s.Withdrawn && s.HeldOn >= since)
            .OrderByDescending(s => s.HeldOn).Select(s => new { s.InterventionId, s.Id, s.HeldOn }).ToListAsync(cancellation)).ToLookup(s => s.InterventionId);
        var open = await calendars.OfAsync([.. running.Select(i => i.SchoolId).Distinct()], cancellation);
        return
        [
            .. running.Select(i =>
                {
                    var latest = logged[i.Id].FirstOrDefault();
                    var meets = i.Until >= today && i.Days.Include(today) && (open.GetValueOrDefault(i.SchoolId)?.IsSchoolDay(today) ?? true);
                    return new GroupCard(i, [.. members[i.Id]], meets, latest?.HeldOn == today ? latest.Id : null, latest?.HeldOn);
                })
                .Where(c => c.MeetsToday || c.Intervention.Until >= today || c.LastHeld is null)
                .OrderBy(c => !c.MeetsToday).ThenBy(c => c.LoggedToday is not null),
        ];
    }
}

/// <summary>A group as its leader's list shows it.</summary>
/// <param name="Intervention">The intervention, with its leader.</param>
/// <param name="Pupils">Names of the pupils in it today who are in sight.</param>
/// <param name="MeetsToday">Whether today is one of its days and the school is open.</param>
/// <param name="LoggedToday">The session logged today, if one is.</param>
/// <param name="LastHeld">The day of the latest session of the past fortnight, if there is one.</param>
public sealed record GroupCard(Intervention Intervention, IReadOnlyList<string> Pupils, bool MeetsToday, Guid? LoggedToday, DateOnly? LastHeld);
