namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>Finds the transitions that an event, or no event, sets off.</summary>
internal static class TransitionSelection
{
    /// <summary>
    /// The transitions for an event. A state inside goes before the states around it; a parallel state's own transition counts
    /// only if none of its regions has one, as in XState.
    /// <see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML selectTransitions</see>
    /// </summary>
    internal static List<WorkflowTransition> SelectTransitions(RunState run, string happening, GuardAnswers guards)
    {
        var found = new List<WorkflowTransition>();
        AddWithin(run.Workflow.Root, run.Configuration, happening, guards, found);
        return found;
    }

    /// <summary>The transitions that need no event.
    /// <see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML selectEventlessTransitions</see></summary>
    internal static List<WorkflowTransition> SelectEventlessTransitions(RunState run, GuardAnswers guards)
    {
        var enabled = new List<WorkflowTransition>();
        foreach (var atomic in run.Configuration)
        {
            var found = (WorkflowTransition?)null;
            for (var state = atomic.IsAtomic ? atomic : null; state is not null && found is null; state = state.Parent)
                found = First(state.Always, guards);
            if (found is not null)
                enabled.Add(found);
        }

        return TransitionSets.RemoveConflictingTransitions(enabled, run.Configuration, run.History);
    }

    /// <summary>Whether an event descriptor in a file means an event: the same name, <c>*</c>, or a beginning followed by <c>.*</c>.
    /// <see href="https://www.w3.org/TR/scxml/#EventDescriptors">SCXML 3.12.1</see></summary>
    internal static bool Matches(string descriptor, string happening) =>
        descriptor == happening
        || descriptor == "*"
        || (descriptor.EndsWith(".*", StringComparison.Ordinal)
            && (happening + ".").StartsWith(descriptor[..^1], StringComparison.Ordinal));

    private static void AddWithin(WorkflowState state, Configuration configuration, string happening, GuardAnswers guards, List<WorkflowTransition> found)
    {
        var before = found.Count;
        foreach (var child in state.Children)
        {
            if (!child.IsHistory && configuration.Contains(child))
                AddWithin(child, configuration, happening, guards, found);
        }

        if (found.Count == before && First(Candidates(state, happening), guards) is { } own)
            found.Add(own);
    }

    /// <summary>A state's transitions for an event: exact names first, then the longest descriptors; <c>null</c> if it has none.</summary>
    private static List<WorkflowTransition>? Candidates(WorkflowState state, string happening)
    {
        List<WorkflowTransition>? matching = null;
        foreach (var transition in state.Transitions)
        {
            if (Matches(transition.Event, happening))
                (matching ??= []).Add(transition);
        }

        return matching is not { Count: > 1 }
            ? matching
            : [.. matching.OrderBy(transition => transition.Event == happening ? 0 : 1).ThenByDescending(transition => transition.Event.Length)];
    }

    private static WorkflowTransition? First(IReadOnlyList<WorkflowTransition>? candidates, GuardAnswers guards)
    {
        for (var place = 0; place < candidates?.Count; place++)
        {
            if (guards.Allows(candidates[place].Guard))
                return candidates[place];
        }

        return null;
    }
}
