using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Absences;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Reports;

/// <summary>What is overdue among the pupils in sight, with what was done about it, and what comes next.</summary>
public sealed class OverdueDuties(AppDb db, StandIns standIns, TimeProvider time)
{
    /// <summary>How many days ahead duties are shown that are not late yet.</summary>
    public const int DaysAhead = 14;

    /// <summary>Open duties of one school whose day has passed or comes within <see cref="DaysAhead"/> days, or that are paused; the latest first. Three queries.</summary>
    public async Task<IReadOnlyList<OverdueDuty>> ReadAsync(Guid schoolId, CancellationToken cancellation)
    {
        var today = time.Today();
        var ahead = today.AddDays(DaysAhead);
        var duties = await OpenDuties.Where(db, d => d.SchoolId == schoolId && (d.DueOn <= ahead || db.RunPauses.Any(p => p.RunId == d.RunId && p.EndedOn == null))).ToListAsync(cancellation);
        var runs = duties.Where(d => d.IsLate(today)).Select(d => d.RunId).OfType<Guid>().Distinct().ToList();
        var told = (await db.Notifications.AsNoTracking()
            .Where(n => n.SchoolId == schoolId && n.Duty != null && runs.Contains(n.RunId))
            .OrderBy(n => n.RecordedAt).ThenBy(n => n.Key)
            .Select(n => new { n.RunId, n.Duty, Told = new FollowUp(n.Kind, n.Role, n.SendOn, n.SentAt != null, n.Problem) })
            .ToListAsync(cancellation)).ToLookup(n => ((Guid?)n.RunId, n.Duty), n => n.Told);
        var lent = await standIns.InSchoolAsync(schoolId, cancellation);
        return [.. duties.MostUrgentFirst().Select(d => new OverdueDuty(d, [.. told[(d.RunId, d.Name)]], [.. lent.Where(d.Concerns).Select(a => $"{a.User.DisplayName} stands in for {a.For}").Distinct()]))];
    }
}

/// <summary>A duty that is late or soon due, with the reminders and escalations so far.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="FollowUps">What was done about it, in order; of those that are late alone.</param>
/// <param name="StandIns">Who does it today for whom: "Ben Sample stands in for Ada Sample, away until 5 January 2027".</param>
public sealed record OverdueDuty(DutyLine Duty, IReadOnlyList<FollowUp> FollowUps, IReadOnlyList<string> StandIns)
{
    /// <summary>The role it lies with now.</summary>
    public string With => Duty.EscalatedTo ?? Duty.Role;
}

/// <summary>One reminder, notice or escalation.</summary>
/// <param name="Kind"><c>reminder</c>, <c>due</c>, <c>escalation</c> or <c>information</c>.</param>
/// <param name="Role">The role told.</param>
/// <param name="On">The day it is for.</param>
/// <param name="Sent">Whether it has gone out.</param>
/// <param name="Problem">Why it could not be sent, if it could not.</param>
public sealed record FollowUp(string Kind, string Role, DateOnly On, bool Sent, string? Problem);
