using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Reports;

/// <summary>What the signed-in person has to do, in all their roles and for colleagues who are away.</summary>
public sealed class MyDuties(AppDb db, Actor actor)
{
    /// <summary>The person's open duties, the most urgent first. One query.</summary>
    public async Task<IReadOnlyList<DutyLine>> ReadAsync(CancellationToken cancellation)
    {
        var schools = actor.SchoolIds.ToList();
        var roles = actor.Assignments.Select(a => a.Role).Distinct().ToList();
        var duties = await OpenDuties.Where(db, d => schools.Contains(d.SchoolId) && (roles.Contains(d.Role) || (d.EscalatedTo != null && roles.Contains(d.EscalatedTo))))
            .ToListAsync(cancellation);
        // What is paused needs nobody today; those who answer for the school see it on the pages about the pupil and what is overdue.
        return [.. duties.Where(duty => duty.PausedUntil is null).Select(Mine).OfType<DutyLine>().MostUrgentFirst()];
    }

    /// <summary>The duty with the colleague it is done for, if only for one who is away; <c>null</c> if it is not this person's at all.</summary>
    private DutyLine? Mine(DutyLine duty)
    {
        var held = actor.Assignments.Where(duty.Concerns).ToList();
        return held.Count == 0 ? null : duty with { For = held.Exists(a => a.For is null) ? null : held[0].For };
    }
}
