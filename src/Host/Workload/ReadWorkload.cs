using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;
using SendWorkflows.Host.Workflows.Pauses;

namespace SendWorkflows.Host.Workload;

/// <summary>Reads what a school's duties ask for, and those to come, among the pupils in sight; and the sessions of interventions planned.</summary>
public sealed class ReadWorkload(AppDb db, SchoolCalendars calendars, WorkflowLibrary library, PlannedSessions planned, TimeProvider time)
{
    /// <summary>The workload of one school. Five queries, and one for each version of a workflow that this node has not met.</summary>
    public async Task<SchoolWorkload> OfAsync(Guid schoolId, CancellationToken cancellation)
    {
        var today = time.Today();
        var open = await OpenDuties.Where(db, duty => duty.SchoolId == schoolId).ToListAsync(cancellation);
        var cycles = await db.Cycles.AsNoTracking().Where(c => c.Pupil.SchoolId == schoolId && c.Pupil.LeftOn == null && c.EndedOn == null)
            .Select(c => new { c.Pupil.Class!.Name, c.ReviewBy }).ToListAsync(cancellation);
        var runs = await db.WorkflowRuns.AsNoTracking().Where(r => r.Pupil.SchoolId == schoolId && r.Pupil.LeftOn == null && r.EndedAt == null && r.Pauses.All(p => p.EndedOn != null))
            .Select(r => new { Run = r, r.Pauses, r.Pupil.Class!.Name }).ToListAsync(cancellation);
        var calendar = await calendars.OfAsync(schoolId, cancellation);
        var work = open.Where(duty => duty.PausedUntil is null).Select(duty => new Work(duty.ClassName, duty.EscalatedTo ?? duty.Role, duty.DueOn, duty.Minutes, IsOpen: true)).ToList();
        foreach (var each in runs)
        {
            var workflow = library.FindPinned(each.Run.WorkflowVersionId) ?? library.Pinned(await db.WorkflowVersions.SingleAsync(v => v.Id == each.Run.WorkflowVersionId, cancellation));
            work.AddRange(Work.Ahead(new LoadedRun(each.Run, workflow, PausedCalendar.For(calendar, each.Pauses)), each.Name, SchoolWorkload.LastDay(today), time.GetUtcNow().UtcDateTime));
        }

        var sessions = await planned.OfAsync(schoolId, calendar, Workweek.MondayOf(today), SchoolWorkload.LastDay(today), cancellation);
        return SchoolWorkload.Of(work, [.. cycles.Select(cycle => ((string?)cycle.Name, cycle.ReviewBy))], calendar, today) with { Sessions = SessionHours.Of(sessions) };
    }
}
