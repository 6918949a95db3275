namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>
/// The states that a set of transitions enters, and those of them that begin at their initial state.
/// <see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML computeEntrySet</see>
/// </summary>
internal sealed class EntrySet
{
    private readonly HistoryValue _history;

    private EntrySet(HistoryValue history) => _history = history;

    /// <summary>The states to enter, outermost and first in the document first.</summary>
    internal SortedSet<WorkflowState> States { get; } = new(Configuration.ByOrder);

    /// <summary>The states whose initial actions are done.</summary>
    internal HashSet<WorkflowState> ForDefaultEntry { get; } = [];

    /// <summary>The states entered where nothing was left before.</summary>
    internal static EntrySet ComputeEntrySet(IReadOnlyList<WorkflowTransition> transitions, HistoryValue history) =>
        ComputeEntrySet(transitions, TransitionSets.Domains(transitions, history), history);

    /// <summary>The states entered.</summary>
    /// <param name="transitions">The transitions taken.</param>
    /// <param name="domains">
    /// Their domains as they were when states were left. Leaving a state fills its history; were the domain of a transition to that history looked up
    /// again, as SCXML and XState do, it could come out deeper, and the states between would be left and not entered.
    /// </param>
    /// <param name="history">What is remembered by now.</param>
    internal static EntrySet ComputeEntrySet(
        IReadOnlyList<WorkflowTransition> transitions, IReadOnlyDictionary<WorkflowTransition, WorkflowState?> domains, HistoryValue history)
    {
        var set = new EntrySet(history);
        foreach (var transition in transitions)
            set.Add(transition, domains[transition]);
        return set;
    }

    private void Add(WorkflowTransition transition, WorkflowState? domain)
    {
        var before = transition.Targets.Any(target => target.IsHistory) ? States.ToList() : null;
        foreach (var target in transition.Targets)
        {
            // A transition to its own state that stays inside enters only what lies inside it.
            var stays = target == transition.Source && transition.Source == domain && !transition.Reenter;
            if (!target.IsHistory && !stays)
                AddForDefaultEntry(target);
            AddDescendantStatesToEnter(target);
        }

        var limit = transition.Source.Parent is null && transition.Reenter ? null : domain;
        foreach (var state in _history.GetEffectiveTargetStates(transition.Targets))
        {
            var ancestors = state.GetProperAncestors(domain);
            AddAncestorStatesToEnter(domain?.Kind == StateKind.Parallel ? ancestors.Append(domain) : ancestors, limit);
        }

        // What a history remembers may be the source itself, which was not left and so is not entered, whatever XState does.
        if (domain is not null && before is not null)
            States.RemoveWhere(state => !before.Contains(state) && !state.IsDescendantOf(domain));
    }

    /// <summary><see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML addDescendantStatesToEnter</see></summary>
    private void AddDescendantStatesToEnter(WorkflowState state)
    {
        if (state.IsHistory)
            AddRemembered(state);
        else if (state.Kind == StateKind.Compound)
            AddInitial(state);
        else if (state.Kind == StateKind.Parallel)
            AddRegions(state, ForDefaultEntry);
    }

    private void AddRemembered(WorkflowState history)
    {
        var parent = history.Parent!;
        var remembered = _history[history];
        var states = remembered ?? HistoryValue.DefaultOf(history);
        if (remembered is null && ReferenceEquals(states, parent.Initial))
            ForDefaultEntry.Add(parent);
        foreach (var state in states)
        {
            States.Add(state);
            AddDescendantStatesToEnter(state);
        }

        foreach (var state in states)
            AddAncestorStatesToEnter(state.GetProperAncestors(parent), null);
    }

    private void AddInitial(WorkflowState compound)
    {
        var initial = compound.Initial[0];
        if (!initial.IsHistory)
            AddForDefaultEntry(initial);
        AddDescendantStatesToEnter(initial);
        AddAncestorStatesToEnter(initial.GetProperAncestors(compound), null);
    }

    private void AddRegions(WorkflowState parallel, HashSet<WorkflowState>? forDefaultEntry)
    {
        foreach (var region in parallel.RealChildren.Where(region => !States.Any(state => state.IsDescendantOf(region))))
        {
            States.Add(region);
            forDefaultEntry?.Add(region);
            AddDescendantStatesToEnter(region);
        }
    }

    /// <summary><see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML addAncestorStatesToEnter</see></summary>
    private void AddAncestorStatesToEnter(IEnumerable<WorkflowState> ancestors, WorkflowState? limit)
    {
        foreach (var ancestor in ancestors)
        {
            if (limit is null || ancestor.IsDescendantOf(limit))
                States.Add(ancestor);
            if (ancestor.Kind == StateKind.Parallel)
                AddRegions(ancestor, null);
        }
    }

    private void AddForDefaultEntry(WorkflowState state)
    {
        States.Add(state);
        ForDefaultEntry.Add(state);
    }
}
