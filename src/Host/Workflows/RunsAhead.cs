using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;
using Timer = SendWorkflows.Host.Timers.Timer;

namespace SendWorkflows.Host.Workflows;

/// <summary>
/// What many runs need in order to be moved, read for all of them at once and handed out once for each: a run that is moved a second time in the same piece of
/// work reads for itself. Empty unless somebody loads it.
/// </summary>
public sealed class RunsAhead(AppDb db, WorkflowLibrary library, SchoolCalendars calendars)
{
    private readonly Dictionary<Guid, WorkflowRun> _runs = [];
    private readonly Dictionary<Guid, List<Timer>> _timers = [];
    private readonly Dictionary<Guid, List<Duty>> _duties = [];
    private readonly Dictionary<Guid, string?> _outcomes = [];
    private readonly Dictionary<Guid, SchoolCalendar?> _calendars = [];

    /// <summary>Reads the runs with their pupils, timers, open duties, newest evaluations and schools' calendars. Five queries, however many runs.</summary>
    internal async Task LoadAsync(IReadOnlyCollection<Guid> runIds, CancellationToken cancellation)
    {
        foreach (var run in await db.WorkflowRuns.Include(r => r.Pupil).Include(r => r.Pauses).Where(r => runIds.Contains(r.Id)).ToListAsync(cancellation))
            (_runs[run.Id], _timers[run.Id], _duties[run.Id]) = (run, [], []);
        foreach (var timer in await db.Timers.Where(t => runIds.Contains(t.RunId)).ToListAsync(cancellation))
            _timers[timer.RunId].Add(timer);
        foreach (var duty in await db.Duties.Where(d => d.RunId != null && runIds.Contains(d.RunId.Value) && d.ClosedAt == null).ToListAsync(cancellation))
            _duties[duty.RunId!.Value].Add(duty);
        var asking = _runs.Values.Where(run => library.FindPinned(run.WorkflowVersionId) is { Rules.Count: > 0 }).Select(run => run.PupilId).ToList();
        if (asking.Count > 0)
        {
            foreach (var evaluation in await db.Evaluations.AsNoTracking().Where(e => asking.Contains(e.PupilId)).Select(e => new { e.PupilId, e.Outcomes }).ToListAsync(cancellation))
                _outcomes[evaluation.PupilId] = evaluation.Outcomes;
            asking.ForEach(pupil => _outcomes.TryAdd(pupil, null));
        }

        var schools = _runs.Values.Select(run => run.Pupil.SchoolId).Distinct().ToList();
        var read = await calendars.OfAsync(schools, cancellation);
        schools.ForEach(school => _calendars[school] = read.GetValueOrDefault(school));
    }

    /// <summary>A run's timers as they were loaded.</summary>
    internal IReadOnlyList<Timer> TimersOf(Guid runId) => _timers.GetValueOrDefault(runId) ?? [];

    /// <summary>The run, or <c>null</c> if it was not loaded or has been taken.</summary>
    internal WorkflowRun? TakeRun(Guid runId) => _runs.Remove(runId, out var run) ? run : null;

    /// <summary>The run's timers, or <c>null</c> if they were not loaded or have been taken.</summary>
    internal List<Timer>? TakeTimers(Guid runId) => _timers.Remove(runId, out var timers) ? timers : null;

    /// <summary>The run's open duties, or <c>null</c> if they were not loaded or have been taken.</summary>
    internal List<Duty>? TakeDuties(Guid runId) => _duties.Remove(runId, out var duties) ? duties : null;

    /// <summary>Whether the school's calendar was loaded, and it if there is one.</summary>
    internal bool Knows(Guid schoolId, out SchoolCalendar? calendar) => _calendars.TryGetValue(schoolId, out calendar);

    /// <summary>Whether the pupil's newest evaluation was loaded, and its outcomes if there is one.</summary>
    internal bool KnowsOutcomes(Guid pupilId, out string? outcomes) => _outcomes.TryGetValue(pupilId, out outcomes);
}
