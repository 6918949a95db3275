using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Workflows.Moving;
using SendWorkflows.Engine.Workflows.Running;

namespace SendWorkflows.Engine.Workflows;

/// <summary>
/// What an event does to a run: a pure function of the workflow, the run, the event, the answers to its rule guards, the time
/// and the school's calendar. The same input gives the same output, byte for byte.
/// </summary>
public static class Transition
{
    private static readonly Dictionary<string, bool?> NoAnswers = [];

    /// <summary>Begins a run. A workflow that cannot come to rest gives an empty snapshot and says why.</summary>
    public static Step Start(Workflow workflow, StartInput input)
    {
        var run = new RunState(workflow);
        foreach (var (name, value) in workflow.Context.Concat(input.Data ?? NoData))
            run.Data[name] = value;
        foreach (var (name, date) in input.Dates ?? NoDates)
            run.Dates[name] = date;
        var step = new StepRun(run, new WorkflowEvent("xstate.init", input.Role, input.Data), input.Guards ?? NoAnswers, Due(workflow, input.NowUtc, input.Calendar));
        try
        {
            step.EnterInitially();
        }
        catch (StepRefused refused)
        {
            return Ignored(new Snapshot { WorkflowId = workflow.Id, Version = workflow.Version }, refused.Message, step.UnknownGuards);
        }

        return new Step(run.ToSnapshot(), step.Effects, true, null, step.UnknownGuards) { KnownGuards = step.KnownGuards, Actions = step.Actions.Done, Taken = step.Taken };
    }

    /// <summary>Takes one event.</summary>
    /// <param name="workflow">The version of the workflow the run began with.</param>
    /// <param name="snapshot">The run.</param>
    /// <param name="happening">What happened.</param>
    /// <param name="guards">Answers to rule guards, by <c>rule:</c> and the rule's id; absent or <c>null</c> is not known.</param>
    /// <param name="nowUtc">The instant, UTC.</param>
    /// <param name="calendar">The school's calendar.</param>
    /// <exception cref="ArgumentException">The run belongs to another workflow or version.</exception>
    public static Step Next(
        Workflow workflow,
        Snapshot snapshot,
        WorkflowEvent happening,
        IReadOnlyDictionary<string, bool?> guards,
        DateTime nowUtc,
        SchoolCalendar calendar)
    {
        if (Objection(workflow, snapshot, happening) is { } objection)
            return Ignored(snapshot, objection, []);
        var run = RunState.From(workflow, snapshot);
        if (happening.TimerId is { } fired)
            run.Timers.Remove(fired);
        var step = new StepRun(run, happening, guards, Due(workflow, nowUtc, calendar));
        try
        {
            var taken = step.Macrostep(happening);
            if (!taken && happening.TimerId is null)
                return Ignored(snapshot, NothingTaken(workflow, snapshot, happening, step), step.UnknownGuards) with { KnownGuards = step.KnownGuards };
            return new Step(run.ToSnapshot(), step.Effects, true, taken ? null : NothingTaken(workflow, snapshot, happening, step), step.UnknownGuards)
            {
                KnownGuards = step.KnownGuards,
                Actions = step.Actions.Done,
                Taken = step.Taken,
            };
        }
        catch (StepRefused refused)
        {
            return Ignored(snapshot, refused.Message, step.UnknownGuards);
        }
    }

    /// <summary>Counts again, after the calendar changed, each date that was counted and when each pending timer and open duty is due. Nothing else happens.</summary>
    /// <exception cref="ArgumentException">The run belongs to another workflow or version.</exception>
    public static Step Recompute(Workflow workflow, Snapshot snapshot, DateTime nowUtc, SchoolCalendar calendar)
    {
        var run = RunState.From(workflow, snapshot);
        var effects = new List<Effect>();
        new RunTimers(run, Due(workflow, nowUtc, calendar), effects).Recount();
        return effects.Count == 0
            ? Ignored(snapshot, "No date changes.", [])
            : new Step(run.ToSnapshot(), effects, true, null, []);
    }

    /// <summary>
    /// Takes a run up in another version of its workflow: state by state by path, or as a person maps them. States it already stands in are
    /// carried over with their timers and duties, whose days are worked out anew; what is new is entered, what is gone is left.
    /// </summary>
    /// <param name="from">The version the run is on.</param>
    /// <param name="to">The version it is to go on with.</param>
    /// <param name="snapshot">The run.</param>
    /// <param name="mapping">What names alone do not say.</param>
    /// <param name="guards">Answers to rule guards, as for <see cref="Next"/>.</param>
    /// <param name="nowUtc">The instant, UTC.</param>
    /// <param name="calendar">The school's calendar.</param>
    /// <exception cref="ArgumentException">The run is not of <paramref name="from"/>, or <paramref name="to"/> is another workflow or the same version.</exception>
    public static MoveAnswer Move(
        Workflow from,
        Workflow to,
        Snapshot snapshot,
        MoveMapping mapping,
        IReadOnlyDictionary<string, bool?> guards,
        DateTime nowUtc,
        SchoolCalendar calendar)
    {
        _ = RunState.From(from, snapshot);
        if (from.Id != to.Id || from.Version == to.Version)
            throw new ArgumentException($"A run of {from.Id} version {from.Version} cannot move to {to.Id} version {to.Version}.", nameof(to));
        if (snapshot.Done)
            return new MoveAnswer(null, [new MoveIssue(MoveSubject.Run, from.Id, "The run has ended: it stays on the version it ended on.")], []);
        var plan = new MovePlan(from, to, snapshot, mapping);
        if (plan.CannotMap.Count > 0)
            return new MoveAnswer(null, plan.CannotMap, []);
        var run = RunState.Moved(to, snapshot);
        var step = new StepRun(run, new WorkflowEvent("xstate.move"), guards, Due(to, nowUtc, calendar));
        var move = new MoveRun(to, snapshot, plan, run, step);
        try
        {
            move.Do();
        }
        catch (StepRefused refused)
        {
            return new MoveAnswer(null, [new MoveIssue(MoveSubject.Run, to.Id, refused.Message)], []);
        }

        return new MoveAnswer(
            new Step(run.ToSnapshot(), step.Effects, true, null, step.UnknownGuards) { KnownGuards = step.KnownGuards, Actions = step.Actions.Done, Taken = step.Taken }, [], move.LeftBehind);
    }

    /// <summary>The people's events that some active state has a transition for, in ordinal order; whether one is taken depends on its guard.</summary>
    public static IReadOnlyList<string> PossibleEvents(Workflow workflow, Snapshot snapshot) => snapshot.Done
        ? []
        : [.. Active(workflow, snapshot)
            .SelectMany(state => state.Transitions)
            .Select(transition => transition.Event)
            .Where(name => !name.StartsWith(DoneEvents.Reserved, StringComparison.Ordinal) && !name.Contains('*', StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal)];

    /// <summary>The conditions that some transition of an active state may still ask, in the file's words; none once the run has ended.</summary>
    public static IReadOnlySet<string> PossibleQuestions(Workflow workflow, Snapshot snapshot) => snapshot.Done
        ? new HashSet<string>()
        : Active(workflow, snapshot).SelectMany(state => state.Transitions.Concat(state.Always)).SelectMany(transition => GuardQuestions.Within(transition.Guard)).ToHashSet();

    private static IEnumerable<WorkflowState> Active(Workflow workflow, Snapshot snapshot) =>
        snapshot.Configuration.Select(path => workflow.StateAt(path)!).Prepend(workflow.Root);

    private static IReadOnlyDictionary<string, string> NoData { get; } = new Dictionary<string, string>();

    private static IReadOnlyDictionary<string, DateOnly> NoDates { get; } = new Dictionary<string, DateOnly>();

    private static DueDates Due(Workflow workflow, DateTime nowUtc, SchoolCalendar calendar) => new(workflow, nowUtc, calendar);

    private static Step Ignored(Snapshot snapshot, string because, IReadOnlyList<string> unknown) => new(snapshot, [], false, because, unknown);

    private static string? Objection(Workflow workflow, Snapshot snapshot, WorkflowEvent happening)
    {
        if (snapshot.Done)
            return "The run has ended.";
        if (happening.TimerId is { } timer)
            return snapshot.Timers.ContainsKey(timer) ? null : $"The timer \"{timer}\" is not pending: it has fired or was cancelled.";
        return happening.Name.StartsWith(DoneEvents.Reserved, StringComparison.Ordinal)
            ? $"\"{happening.Name}\" is an event that only the engine sends."
            : EventData.Objection(workflow.Events.GetValueOrDefault(happening.Name), happening);
    }

    private static string NothingTaken(Workflow workflow, Snapshot snapshot, WorkflowEvent happening, StepRun step)
    {
        var where = string.Join(", ", snapshot.State.Select(path => $"\"{workflow.StateAt(path)!.Title}\""));
        return step.UnknownGuards.Count > 0
            ? $"{happening.Name} waits for what is not known: {string.Join(", ", step.UnknownGuards)}."
            : $"{happening.Name} does nothing in {where}.";
    }
}
