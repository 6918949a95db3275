using System.Globalization;

namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>
/// Works out one step of a run: an event, then whatever follows from it, until the run rests.
/// <see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">The algorithm is SCXML's</see>.
/// </summary>
internal sealed class StepRun
{
    /// <summary>More microsteps than any sensible workflow needs: beyond it, the file goes round in circles.</summary>
    internal const int MaxMicrosteps = 500;

    private readonly RunState _run;
    private readonly GuardAnswers _guards;
    private readonly ActionRunner _actions;
    private readonly RunTimers _timers;
    private readonly DueDates _due;
    private readonly Queue<string> _internalQueue = new();
    private readonly List<Effect> _effects = [];
    private readonly List<WorkflowTransition> _taken = [];

    internal StepRun(RunState run, WorkflowEvent happening, IReadOnlyDictionary<string, bool?> guards, DueDates due)
    {
        _run = run;
        _due = due;
        _guards = new GuardAnswers(guards, happening, run);
        _actions = new ActionRunner(run, happening, due, _effects, _internalQueue);
        _timers = new RunTimers(run, due, _effects);
    }

    internal IReadOnlyList<Effect> Effects => _effects;

    internal RunTimers Timers => _timers;

    internal ActionRunner Actions => _actions;

    internal IReadOnlyList<WorkflowTransition> Taken => _taken;

    internal IReadOnlyList<string> UnknownGuards => _guards.Unknown;

    internal IReadOnlyList<string> KnownGuards => _guards.AskedAndKnown;

    /// <summary>Enters the workflow.
    /// <see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML interpret</see></summary>
    internal void EnterInitially()
    {
        var root = _run.Workflow.Root;
        var initial = new WorkflowTransition(root, "", null, [], [root], true, null, root.Place);
        EnterStates(EntrySet.ComputeEntrySet([initial], _run.History));
        ExitWhenDone();
        RunToRest();
        _timers.Recompute();
    }

    /// <summary>Takes one event; answers whether any transition was taken, be it one that needed no event and only now has its answer.
    /// <see href="https://www.w3.org/TR/scxml/#mainEventLoop">SCXML mainEventLoop</see></summary>
    internal bool Macrostep(WorkflowEvent happening)
    {
        Microstep(TransitionSelection.SelectTransitions(_run, happening.Name, _guards));
        RunToRest();
        if (_taken.Count > 0 || happening.TimerId is not null)
            _timers.Recompute();
        return _taken.Count > 0;
    }

    /// <summary>Comes to rest after a move: states that are finished tell the states around them, as if they had just been entered.</summary>
    internal void Settle(IEnumerable<WorkflowState> finished)
    {
        foreach (var state in finished)
            _internalQueue.Enqueue(DoneEvent(state));
        ExitWhenDone();
        RunToRest();
        _timers.Recompute();
    }

    /// <summary>Says something to the host.</summary>
    internal void Tell(Effect effect) => _effects.Add(effect);

    /// <summary>Takes transitions without an event, then events that the run sent itself, until there are none.</summary>
    private void RunToRest()
    {
        var look = true;
        for (var count = 0; !_run.Done; count++)
        {
            if (count > MaxMicrosteps)
                throw new StepRefused(string.Create(CultureInfo.InvariantCulture, $"The workflow goes round in circles: after {MaxMicrosteps} steps it was still moving. Its author must mend it."));
            List<WorkflowTransition> enabled = look ? TransitionSelection.SelectEventlessTransitions(_run, _guards) : [];
            var eventless = enabled.Count > 0;
            if (!eventless && _internalQueue.TryDequeue(out var happening))
                enabled = TransitionSelection.SelectTransitions(_run, happening, _guards);
            else if (!eventless)
                return;
            var (changes, configuration) = (_run.Changes, eventless ? _run.Configuration.ToList() : []);
            Microstep(enabled);
            // A transition without an event that changes nothing would be taken for ever: as in XState, it is taken once.
            look = !eventless || _run.Changes != changes || !_run.Configuration.SequenceEqual(configuration);
        }
    }

    /// <summary>Leaves states, does the transitions' actions, enters states.
    /// <see href="https://www.w3.org/TR/scxml/#microstepProcedure">SCXML microstep</see></summary>
    private void Microstep(List<WorkflowTransition> enabled)
    {
        var transitions = TransitionSets.RemoveConflictingTransitions(enabled, _run.Configuration, _run.History);
        _taken.AddRange(transitions);
        var domains = TransitionSets.Domains(transitions, _run.History);
        ExitStates(transitions);
        _actions.Do(transitions.SelectMany(transition => transition.Actions));
        EnterStates(EntrySet.ComputeEntrySet(transitions, domains, _run.History));
        ExitWhenDone();
    }

    /// <summary><see href="https://www.w3.org/TR/scxml/#exitStates">SCXML exitStates</see></summary>
    private void ExitStates(List<WorkflowTransition> transitions)
    {
        var exited = TransitionSets.ComputeExitSet(transitions, _run.Configuration, _run.History);
        foreach (var state in exited.Reverse())
            _run.Changes += _run.History.Remember(state, _run.Configuration);
        foreach (var state in exited.Reverse())
        {
            Leave(state);
            _run.Configuration.Remove(state);
            _run.Entered.Remove(state.Path);
        }
    }

    /// <summary><see href="https://www.w3.org/TR/scxml/#enterStates">SCXML enterStates</see></summary>
    private void EnterStates(EntrySet entered)
    {
        var completed = new HashSet<WorkflowState>();
        foreach (var state in entered.States)
        {
            Enter(state, entered.ForDefaultEntry.Contains(state));
            if (state.Kind == StateKind.Final)
                Finish(state, completed);
        }
    }

    /// <summary>Enters one state, and begins at its initial state if the set of states to enter says so.</summary>
    internal void Enter(WorkflowState state, bool byDefault)
    {
        _run.Configuration.Add(state);
        _run.Entered[state.Path] = _due.Today;
        _actions.Do(state.Entry);
        _timers.Schedule(state);
        if (byDefault)
            _actions.Do(state.InitialActions);
    }

    /// <summary>Tells the states around a final state that it was reached.</summary>
    private void Finish(WorkflowState final, HashSet<WorkflowState> completed)
    {
        var parent = final.Parent;
        if (parent?.Kind == StateKind.Compound)
            _internalQueue.Enqueue(DoneEvent(parent));
        var around = parent?.Kind == StateKind.Parallel ? parent : parent?.Parent;
        while (around?.Kind == StateKind.Parallel && _run.Configuration.IsInFinalState(around) && completed.Add(around))
        {
            _internalQueue.Enqueue(DoneEvent(around));
            around = around.Parent;
        }

        _run.Done |= around is null;
    }

    /// <summary>Leaves every state of a run that has reached its end, though it stays on record where it stood.
    /// <see href="https://www.w3.org/TR/scxml/#exitInterpreter">SCXML exitInterpreter</see></summary>
    private void ExitWhenDone()
    {
        if (!_run.Done)
            return;
        foreach (var state in _run.Configuration.Reverse())
            Leave(state);
    }

    private void Leave(WorkflowState state)
    {
        _actions.Do(state.Exit);
        _timers.Cancel(state);
    }

    private static string DoneEvent(WorkflowState state) => DoneEvents.Of(state.Id);
}
