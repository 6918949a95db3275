using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Data.Changes;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Timers;
using SendWorkflows.Host.Workflows.Pauses;
using Timer = SendWorkflows.Host.Timers.Timer;

namespace SendWorkflows.Host.Workflows;

/// <summary>
/// Many runs in hand, with what they need in order to be moved, read for all of them at once and no more than that. On PostgreSQL nobody keeps track of them: what
/// becomes of them is listed, and saved with <see cref="SaveAsync"/>. Empty unless somebody loads it; any other run is read when it is asked for, and kept track of.
/// </summary>
public sealed class RunsAhead(AppDb db, WorkflowLibrary library, SchoolCalendars calendars)
{
    private readonly TrackedChange _tracked = new(db);
    private readonly ManyChanges _many = new(db);
    private readonly Dictionary<Guid, RunInHand> _runs = [];
    private readonly Dictionary<Guid, string?> _outcomes = [];

    /// <summary>Takes runs in hand, read with their pupils, and reads their pauses, workflows, schools' calendars, timers and newest evaluations. Five queries at most, however many runs.</summary>
    internal async Task LoadAsync(IReadOnlyCollection<WorkflowRun> runs, CancellationToken cancellation)
    {
        var byId = runs.ToDictionary(run => run.Id);
        foreach (var pause in await _many.Rows(db.RunPauses).Where(p => byId.Keys.Contains(p.RunId)).ToListAsync(cancellation))
        {
            // Entity Framework has put it there if it keeps track.
            if (!byId[pause.RunId].Pauses.Contains(pause))
                byId[pause.RunId].Pauses.Add(pause);
        }

        var workflows = await PinnedAsync([.. runs.Select(run => run.WorkflowVersionId).Distinct()], cancellation);
        var open = await calendars.OfAsync([.. runs.Select(run => run.Pupil.SchoolId).Distinct()], cancellation);
        foreach (var run in runs)
            _runs[run.Id] = new RunInHand(new LoadedRun(run, workflows[run.WorkflowVersionId], PausedCalendar.For(open.GetValueOrDefault(run.Pupil.SchoolId), run.Pauses)));
        await ReadTimersAsync(byId.Keys, cancellation);
        await ReadOutcomesAsync([.. runs.Where(run => workflows[run.WorkflowVersionId].Rules.Count > 0).Select(run => run.PupilId)], cancellation);
    }

    /// <summary>Reads the open duties that each step names, for all of the steps at once. For any other step of these runs all are read.</summary>
    internal async Task ReadDutiesAsync(IReadOnlyCollection<TimerStep> steps, CancellationToken cancellation)
    {
        var named = steps.Where(each => !each.Step.Snapshot.Done).ToList();
        var names = named.SelectMany(each => RunDuties.NamesIn(each.Step)).Concat(named.Select(each => each.Loaded.Workflow).Distinct().SelectMany(RunDuties.NamesToFindOut)).ToHashSet(StringComparer.Ordinal);
        await ReadDutiesAsync([.. named.Select(each => each.Loaded.Run.Id)], duties => duties.Where(duty => names.Contains(duty.Name)), cancellation);
        var ending = steps.Where(each => each.Step.Snapshot.Done).Select(each => each.Loaded.Run.Id).ToList();
        if (ending.Count > 0)
            await ReadDutiesAsync(ending, duties => duties, cancellation);
        foreach (var each in steps)
            _runs[each.Loaded.Run.Id].Read(each.Step);
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
    internal LoadedRun? Find(Guid runId) => _runs.GetValueOrDefault(runId)?.Loaded;

    /// <summary>The run's timers as they now are, to be kept so by whoever changes them; <c>null</c> if the run is not in hand.</summary>
    internal List<Timer>? TimersOf(Guid runId) => _runs.GetValueOrDefault(runId)?.Timers;

    /// <summary>The run's open duties as they now are, as far as this step needs them, to be kept so by whoever changes them; <c>null</c> if the run is not in hand.</summary>
    internal async ValueTask<List<Duty>?> DutiesOfAsync(Guid runId, Step step, CancellationToken cancellation)
    {
        if (!_runs.TryGetValue(runId, out var run))
            return null;
        if (run.NeedsDuties(step))
            await ReadDutiesAsync([runId], duties => duties, cancellation);
        return run.Duties;
    }

    /// <summary>Takes away a timer of a run whether or not its run moved.</summary>
    internal void Drop(Timer timer, WorkflowRun run)
    {
        ChangeOf(run).Remove(timer);
        TimersOf(run.Id)?.Remove(timer);
    }

    /// <summary>Reads the rows themselves of the timers of runs in hand.</summary>
    internal async Task ReadTimerRowsAsync(IReadOnlyCollection<Guid> runIds, CancellationToken cancellation)
    {
        var rows = (await _many.Rows(db.Timers).Where(t => runIds.Contains(t.RunId)).ToListAsync(cancellation)).ToLookup(timer => timer.RunId);
        foreach (var id in runIds)
            _runs[id].Timers = [.. rows[id]];
    }

    /// <summary>Whether the pupil's newest evaluation was loaded, and its outcomes if there is one.</summary>
    internal bool KnowsOutcomes(Guid pupilId, out string? outcomes) => _outcomes.TryGetValue(pupilId, out outcomes);

    private async Task<Dictionary<Guid, Workflow>> PinnedAsync(List<Guid> versions, CancellationToken cancellation)
    {
        var unread = versions.FindAll(version => library.FindPinned(version) is null);
        if (unread.Count > 0)
        {
            foreach (var version in await db.WorkflowVersions.AsNoTracking().Where(v => unread.Contains(v.Id)).ToListAsync(cancellation))
                library.Pinned(version);
        }

        return versions.ToDictionary(version => version, version => library.FindPinned(version)!);
    }

    /// <summary>A run tells its timers itself, and only the few that failed are read; whoever keeps track of rows needs them all.</summary>
    private async Task ReadTimersAsync(IReadOnlyCollection<Guid> runIds, CancellationToken cancellation)
    {
        if (_many.KeepsTrack)
        {
            await ReadTimerRowsAsync(runIds, cancellation);
            return;
        }

        var failed = (await db.Timers.AsNoTracking().Where(t => t.Attempts > 0 && runIds.Contains(t.RunId)).ToListAsync(cancellation)).ToLookup(timer => timer.RunId);
        foreach (var id in runIds)
            _runs[id].Timers = TimerRows.Of(_runs[id].Loaded, failed[id]);
    }

    private async Task ReadDutiesAsync(List<Guid> runIds, Func<IQueryable<Duty>, IQueryable<Duty>> which, CancellationToken cancellation)
    {
        foreach (var duty in await which(_many.Rows(db.Duties).Where(d => d.RunId != null && runIds.Contains(d.RunId.Value) && d.ClosedAt == null)).ToListAsync(cancellation))
            _runs[duty.RunId!.Value].Read(duty);
    }

    private async Task ReadOutcomesAsync(List<Guid> pupils, CancellationToken cancellation)
    {
        if (pupils.Count == 0)
            return;
        foreach (var evaluation in await db.Evaluations.AsNoTracking().Where(e => pupils.Contains(e.PupilId)).Select(e => new { e.PupilId, e.Outcomes }).ToListAsync(cancellation))
            _outcomes[evaluation.PupilId] = evaluation.Outcomes;
        pupils.ForEach(pupil => _outcomes.TryAdd(pupil, null));
    }
}
