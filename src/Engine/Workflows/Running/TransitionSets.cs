namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>
/// Which states a set of transitions leaves and enters. The procedures are those of
/// <see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">the SCXML algorithm</see>; where XState 5 differs
/// (a transition to its own state or into it stays inside unless it says <c>reenter</c>), XState is followed.
/// </summary>
internal static class TransitionSets
{
    /// <summary>The innermost state that is neither left nor entered; <c>null</c> if even the workflow itself is entered again.
    /// <see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML getTransitionDomain</see></summary>
    internal static WorkflowState? GetTransitionDomain(WorkflowTransition transition, HistoryValue history)
    {
        var source = transition.Source;
        var targets = history.GetEffectiveTargetStates(transition.Targets);
        if (!transition.Reenter && targets.TrueForAll(target => target == source || target.IsDescendantOf(source)))
            return source;
        return FindLeastCommonAncestor(targets, source) ?? (transition.Reenter ? null : RootOf(source));
    }

    /// <summary>The domain of each transition, by what is remembered now.</summary>
    internal static Dictionary<WorkflowTransition, WorkflowState?> Domains(IReadOnlyList<WorkflowTransition> transitions, HistoryValue history) =>
        transitions.ToDictionary(transition => transition, transition => GetTransitionDomain(transition, history));

    /// <summary>The states that are left.
    /// <see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML computeExitSet</see></summary>
    internal static SortedSet<WorkflowState> ComputeExitSet(
        IEnumerable<WorkflowTransition> transitions, Configuration configuration, HistoryValue history)
    {
        var exited = new SortedSet<WorkflowState>(Configuration.ByOrder);
        foreach (var transition in transitions)
        {
            if (transition.Targets.Count == 0)
                continue;
            var domain = GetTransitionDomain(transition, history);
            foreach (var state in configuration)
            {
                if (domain is null || state.IsDescendantOf(domain))
                    exited.Add(state);
            }
        }

        return exited;
    }

    /// <summary>Keeps, of transitions that would leave the same state, the one whose source lies deeper, else the earlier one.
    /// <see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML removeConflictingTransitions</see></summary>
    internal static List<WorkflowTransition> RemoveConflictingTransitions(
        IReadOnlyList<WorkflowTransition> enabled, Configuration configuration, HistoryValue history)
    {
        if (enabled.Count < 2)
            return [.. enabled];
        var kept = new List<WorkflowTransition>();
        foreach (var transition in enabled.Distinct())
        {
            var exits = ComputeExitSet([transition], configuration, history);
            var rivals = kept.FindAll(other => ComputeExitSet([other], configuration, history).Overlaps(exits));
            if (!rivals.TrueForAll(rival => transition.Source.IsDescendantOf(rival.Source)))
                continue;
            kept.RemoveAll(rivals.Contains);
            kept.Add(transition);
        }

        return kept;
    }

    /// <summary><see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML findLCCA</see>, with parallel states counted as XState does.</summary>
    private static WorkflowState? FindLeastCommonAncestor(List<WorkflowState> targets, WorkflowState source)
    {
        var first = targets.Count > 0 ? targets[0] : source;
        return first.GetProperAncestors(null).FirstOrDefault(
            ancestor => source.IsDescendantOf(ancestor) && targets.TrueForAll(target => target.IsDescendantOf(ancestor)));
    }

    private static WorkflowState RootOf(WorkflowState state) => state.GetProperAncestors(null).LastOrDefault() ?? state;
}
