using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Data.Changes;
using SendWorkflows.Host.Duties;
using Timer = SendWorkflows.Host.Timers.Timer;

namespace SendWorkflows.Host.Workflows;

/// <summary>
/// Many runs in hand, with what they need in order to be moved, read for all of them at once. On PostgreSQL nobody keeps track of them: what becomes of them is
/// listed, and saved with <see cref="SaveAsync"/>. Empty unless somebody loads it; any other run is read when it is asked for, and kept track of.
/// </summary>
public sealed class RunsAhead(AppDb db, WorkflowLibrary library, SchoolCalendars calendars)
{
    private readonly TrackedChange _tracked = new(db);
    private readonly ManyChanges _many = new(db);
    private readonly Dictionary<Guid, WorkflowRun> _runs = [];
    private readonly Dictionary<Guid, List<Timer>> _timers = [];
    private readonly Dictionary<Guid, List<Duty>> _duties = [];
    private readonly Dictionary<Guid, string?> _outcomes = [];
    private readonly Dictionary<Guid, SchoolCalendar?> _calendars = [];

    /// <summary>Reads the runs with their pupils, pauses, timers, open duties, newest evaluations and schools' calendars. Six queries at most, however many runs.</summary>
    internal async Task LoadAsync(IReadOnlyCollection<Guid> runIds, CancellationToken cancellation)
    {
        foreach (var run in await _many.Rows(db.WorkflowRuns).Include(r => r.Pupil).Where(r => runIds.Contains(r.Id)).ToListAsync(cancellation))
            (_runs[run.Id], _timers[run.Id], _duties[run.Id]) = (run, [], []);
        foreach (var pause in await _many.Rows(db.RunPauses).Where(p => runIds.Contains(p.RunId)).ToListAsync(cancellation))
        {
            // Entity Framework has put it there if it keeps track.
            if (!_runs[pause.RunId].Pauses.Contains(pause))
                _runs[pause.RunId].Pauses.Add(pause);
        }

        foreach (var timer in await _many.Rows(db.Timers).Where(t => runIds.Contains(t.RunId)).ToListAsync(cancellation))
            _timers[timer.RunId].Add(timer);
        foreach (var duty in await _many.Rows(db.Duties).Where(d => d.RunId != null && runIds.Contains(d.RunId.Value) && d.ClosedAt == null).ToListAsync(cancellation))
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

    /// <summary>Where what becomes of a run is kept until it is saved.</summary>
    internal IChange ChangeOf(WorkflowRun run) => _runs.ContainsKey(run.Id) ? _many.Change : _tracked;

    /// <summary>Saves what became of the runs in hand and of all that Entity Framework keeps track of, in the transaction that is open.</summary>
    internal async Task SaveAsync(CancellationToken cancellation)
    {
        await _many.SaveListedAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The run as it now is, or <c>null</c> if it is not in hand.</summary>
    internal WorkflowRun? Find(Guid runId) => _runs.GetValueOrDefault(runId);

    /// <summary>The run's timers as they now are, to be kept so by whoever changes them; <c>null</c> if the run is not in hand.</summary>
    internal List<Timer>? TimersOf(Guid runId) => _timers.GetValueOrDefault(runId);

    /// <summary>The run's open duties as they now are, to be kept so by whoever changes them; <c>null</c> if the run is not in hand.</summary>
    internal List<Duty>? DutiesOf(Guid runId) => _duties.GetValueOrDefault(runId);

    /// <summary>Takes away a timer of a run whether or not its run moved.</summary>
    internal void Drop(Timer timer, WorkflowRun run)
    {
        ChangeOf(run).Remove(timer);
        TimersOf(run.Id)?.Remove(timer);
    }

    /// <summary>Whether the school's calendar was loaded, and it if there is one.</summary>
    internal bool Knows(Guid schoolId, out SchoolCalendar? calendar) => _calendars.TryGetValue(schoolId, out calendar);

    /// <summary>Whether the pupil's newest evaluation was loaded, and its outcomes if there is one.</summary>
    internal bool KnowsOutcomes(Guid pupilId, out string? outcomes) => _outcomes.TryGetValue(pupilId, out outcomes);
}
