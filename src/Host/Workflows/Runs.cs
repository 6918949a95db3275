using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Engine.Workflows.Moving;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Workflows.Pauses;
using Timer = SendWorkflows.Host.Timers.Timer;

namespace SendWorkflows.Host.Workflows;

/// <summary>
/// Starts runs and moves them: the only caller of the engine's <see cref="Transition"/>. Everything that follows from a step (snapshot,
/// history, duties, timers, messages, audit) is saved in one transaction or not at all.
/// </summary>
public sealed class Runs(
    AppDb db, RunsAhead ahead, RunLoader loader, WorkflowVersions versions, WorkflowLibrary library, RuleAnswers rules, SchoolCalendars calendars, EffectWriter effects, Actor actor,
    AuditLog audit, TimeProvider time, IServiceProvider services)
{
    /// <summary>Starts a run and saves it.</summary>
    public Task<RunOutcome> StartAsync(RunStart start, CancellationToken cancellation = default) =>
        Saving.WithRetriesAsync(db, () => StageStartAsync(start, cancellation), outcome => outcome.Taken, cancellation);

    /// <summary>Sends a run an event and saves what follows. An event that leads nowhere comes back with the reason.</summary>
    public Task<RunOutcome> SendAsync(Guid runId, WorkflowEvent happening, CancellationToken cancellation = default) =>
        Saving.WithRetriesAsync(db, () => StageAsync(runId, happening, cancellation), outcome => outcome.Taken, cancellation);

    /// <summary>Adds a new run to the change being made; the caller saves.</summary>
    public async Task<RunOutcome> StageStartAsync(RunStart start, CancellationToken cancellation = default)
    {
        if (await db.Pupils.FindInSightAsync(start.PupilId, cancellation) is not { } pupil)
            return new(null, "There is no such pupil, or it is none of yours.");
        if (await versions.CurrentAsync(start.WorkflowId, cancellation) is not { } version)
            return new(null, $"There is no workflow \"{start.WorkflowId}\" without errors. Look at the workflow files.");
        if (await calendars.OfAsync(pupil.SchoolId, cancellation) is not { } calendar)
            return new(null, NoTermDates);
        var workflow = library.Pinned(version);
        var now = time.GetUtcNow().UtcDateTime;
        var answers = await rules.ForAsync(pupil.Id, workflow.Rules, cancellation);
        var step = Transition.Start(workflow, new StartInput(now, calendar, RoleFor(pupil, workflow.StartedBy), start.Dates, start.Data, answers));
        if (!step.Changed)
            return new(null, step.IgnoredBecause ?? "The workflow cannot begin.");

        var run = new WorkflowRun
        {
            Id = Guid.CreateVersion7(),
            PupilId = pupil.Id,
            Pupil = pupil,
            Workflow = workflow.Id,
            WorkflowVersionId = version.Id,
            StartedAt = now,
            Snapshot = "",
            State = "",
        };
        db.WorkflowRuns.Add(run);
        await WriteAsync(new LoadedRun(run, workflow, calendar), step, new StepCause("Start", start.Data, now, null), cancellation);
        return new(run, null);
    }

    /// <summary>Adds what an event leads to, to the change being made; the caller saves.</summary>
    public async Task<RunOutcome> StageAsync(Guid runId, WorkflowEvent happening, CancellationToken cancellation = default)
    {
        if (await loader.FindAsync(runId, cancellation) is not { } loaded)
            return new(null, "There is no such run, or its pupil is none of yours.");
        var allowed = loaded.Workflow.Events.GetValueOrDefault(happening.Name)?.By ?? [];
        if (allowed.Count > 0 && actor.UserId is not null && !actor.RolesFor(loaded.Run.Pupil).Intersect(allowed).Any())
            return new(loaded.Run, $"Only {string.Join(" or ", allowed.Select(role => "the " + Roles.InSentence(role)))} can record this.");
        var sent = happening with { Role = happening.Role ?? RoleFor(loaded.Run.Pupil, allowed) };
        return await StageAsync(loaded, sent, new StepCause(happening.Name, happening.Data, time.GetUtcNow().UtcDateTime, null), cancellation);
    }

    /// <summary>
    /// Works out what a due timer leads to; nothing is changed yet. It counts from the timer's own instant, so that dates come out as if nothing had been
    /// late, but never from before the run's newest step.
    /// </summary>
    internal async Task<TimerStep> WorkOutAsync(Timer timer, CancellationToken cancellation)
    {
        var loaded = await loader.FindAsync(timer.RunId, cancellation) ?? throw new InvalidOperationException("The timer's run is gone.");
        var due = timer.DueAt!.Value;
        var now = due < loaded.Run.MovedAt ? loaded.Run.MovedAt : due;
        var cause = new StepCause(timer.Name, null, now, loaded.LegalDateOf(timer.Name));
        return new(timer, loaded, loaded.Run.Revision, await NextAsync(loaded, WorkflowEvent.Timer(timer.TimerId), now, cancellation), cause);
    }

    /// <summary>Adds what a due timer leads to, to the change being made. Its run must not have moved since it was worked out.</summary>
    internal async Task StageAsync(TimerStep foreseen, CancellationToken cancellation)
    {
        if (foreseen.Step.Changed)
            await WriteAsync(foreseen.Loaded, foreseen.Step, foreseen.Cause, cancellation);
        else
            ahead.Drop(foreseen.Timer, foreseen.Loaded.Run);
    }

    /// <summary>
    /// Works out again, in the change being made, every date that hangs on a school's calendar for the runs under way there; the caller saves. Runs
    /// whose dates stay as they were are left alone.
    /// </summary>
    /// <returns>How many runs have other dates.</returns>
    internal async Task<int> StageNewCalendarAsync(Guid schoolId, SchoolCalendar calendar, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var moved = 0;
        foreach (var id in await db.WorkflowRuns.Where(r => r.Pupil.SchoolId == schoolId && r.EndedAt == null).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellation))
        {
            var found = (await loader.FindAsync(id, cancellation))!;
            var loaded = found with { Calendar = PausedCalendar.For(calendar, found.Run.Pauses) };
            var step = Transition.Recompute(loaded.Workflow, loaded.Snapshot, now, loaded.Calendar!);
            if (!step.Changed)
                continue;
            await WriteAsync(loaded, step, new StepCause("New term dates", null, now, null), cancellation);
            moved++;
        }

        return moved;
    }

    /// <summary>
    /// Adds to the change being made that a pause of the run begins or ends: every date, timer and duty that hangs on the days it took is worked out again, and
    /// the history says so. The caller has changed the run's pauses, and saves.
    /// </summary>
    internal async Task StagePauseAsync(WorkflowRun run, string what, IReadOnlyDictionary<string, string> words, CancellationToken cancellation)
    {
        // Loaded again, so that the calendar knows the pause as it now is.
        var loaded = (await loader.FindAsync(run.Id, cancellation))!;
        var now = time.GetUtcNow().UtcDateTime;
        if (loaded.Calendar is not { } calendar)
            throw new InvalidOperationException(NoTermDates);
        var step = Transition.Recompute(loaded.Workflow, loaded.Snapshot, now, calendar);
        await WriteAsync(loaded, step, new StepCause(what, words, now, null), cancellation);
    }

    /// <summary>Adds a move to another version to the change being made; the caller saves.</summary>
    internal async Task StageMoveAsync(
        LoadedRun loaded, Workflow to, WorkflowVersion version, Step step, IReadOnlyList<MoveIssue> leftBehind, string reason, CancellationToken cancellation)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { ["reason"] = reason, ["from"] = $"{loaded.Workflow.Version}", ["to"] = $"{to.Version}" };
        if (leftBehind.Count > 0)
            data["left behind"] = string.Join(" ", leftBehind.Select(issue => issue.Message));
        ahead.ChangeOf(loaded.Run).Alter(loaded.Run);
        loaded.Run.WorkflowVersionId = version.Id;
        await WriteAsync(loaded with { Workflow = to }, step, new StepCause("Moved", data, time.GetUtcNow().UtcDateTime, null), cancellation);
    }

    private const string NoTermDates = "The school has no term dates yet, so nothing can be given a date. Ask your administrator to add them.";

    private async Task<RunOutcome> StageAsync(LoadedRun loaded, WorkflowEvent happening, StepCause cause, CancellationToken cancellation)
    {
        if (loaded.Calendar is null)
            return new(loaded.Run, NoTermDates);
        var step = await NextAsync(loaded, happening, cause.Now, cancellation);
        if (!step.Changed)
            return new(loaded.Run, step.IgnoredBecause ?? "Nothing changes.");
        await WriteAsync(loaded, step, cause, cancellation);
        return new(loaded.Run, null);
    }

    /// <exception cref="InvalidOperationException">The school has no term dates.</exception>
    private async Task<Step> NextAsync(LoadedRun loaded, WorkflowEvent happening, DateTime now, CancellationToken cancellation) => Transition.Next(
        loaded.Workflow, loaded.Snapshot, happening, await rules.ForAsync(loaded.Run.PupilId, loaded.Workflow.Rules, cancellation), now, loaded.Calendar ?? throw new InvalidOperationException(NoTermDates));

    private async Task WriteAsync(LoadedRun loaded, Step step, StepCause cause, CancellationToken cancellation)
    {
        var run = loaded.Run;
        var change = ahead.ChangeOf(run);
        change.Alter(run);
        run.Snapshot = step.Snapshot.ToJson();
        run.State = StepWords.State(loaded.Workflow, step.Snapshot);
        run.MovedAt = cause.Now;
        run.EndedAt = step.Snapshot.Done ? cause.Now : null;
        run.Steps++;
        run.Revision++;
        var followed = await effects.WriteAsync(loaded, step, cause, cancellation);
        change.Add(StepWords.Step(run, cause, followed, actor.UserId));
        audit.Record(change, "run-moved", "run", run.Id.ToString(), $"{loaded.Workflow.Title}: {cause.Event}. Now: {run.State}.", run.Pupil.SchoolId, run.PupilId);
        if (services.GetKeyedService<IFollowsWorkflow>(loaded.Workflow.Id) is { } follower)
            await follower.FollowAsync(loaded, cause, cancellation);
        foreach (var other in step.Effects.OfType<StartWorkflow>())
            await BeginAsync(other.WorkflowId, run, step.Snapshot, cancellation);
        foreach (var told in step.Effects.OfType<TellWorkflow>())
            await TellAsync(told, run, cancellation);
    }

    /// <summary>What happened in one run happens in the pupil's others that can take it; in one that cannot, nothing does.</summary>
    private async Task TellAsync(TellWorkflow told, WorkflowRun from, CancellationToken cancellation)
    {
        foreach (var id in await db.WorkflowRuns.Where(r => r.PupilId == from.PupilId && r.Workflow == told.WorkflowId && r.EndedAt == null && r.Id != from.Id)
            .OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellation))
            await StageAsync(id, new WorkflowEvent(told.Event, Data: told.Data), cancellation);
    }

    private Task BeginAsync(string workflowId, WorkflowRun from, Snapshot known, CancellationToken cancellation) =>
        services.GetKeyedService<IBeginsWorkflow>(workflowId) is { } own
            ? own.BeginAsync(from, cancellation)
            : StageStartAsync(PassedOn.To(library.Find(workflowId)?.Workflow, workflowId, from.PupilId, known), cancellation);

    /// <summary>The role a person acts in: one that may do this if they hold one, else the first they hold for the pupil.</summary>
    private string? RoleFor(Pupil pupil, IReadOnlyList<string> allowed) =>
        actor.RolesFor(pupil) is [var first, ..] held ? held.FirstOrDefault(allowed.Contains) ?? first : null;
}
