using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Workflows.Pauses;

namespace SendWorkflows.Host.Workflows;

/// <summary>Loads a run with its pinned workflow and its school's calendar.</summary>
public sealed class RunLoader(AppDb db, RunsAhead ahead, WorkflowLibrary library, SchoolCalendars calendars)
{
    /// <summary>The run, or <c>null</c> if there is none in sight.</summary>
    public async Task<LoadedRun?> FindAsync(Guid runId, CancellationToken cancellation = default)
    {
        if (ahead.Find(runId) is { } inHand)
            return inHand;
        if (await db.WorkflowRuns.Include(r => r.Pupil).Include(r => r.Pauses).SingleOrDefaultAsync(r => r.Id == runId, cancellation) is not { } run)
            return null;
        var workflow = library.FindPinned(run.WorkflowVersionId)
            ?? library.Pinned(await db.WorkflowVersions.SingleAsync(v => v.Id == run.WorkflowVersionId, cancellation));
        return new LoadedRun(run, workflow, PausedCalendar.For(await calendars.OfAsync(run.Pupil.SchoolId, cancellation), run.Pauses));
    }
}
