namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>Finds the transitions that an event, or no event, sets off.</summary>
internal static class TransitionSelection
{
    /// <summary>
    /// The transitions for an event. A state inside goes before the states around it; a parallel state's own transition counts
    /// only if none of its regions has one, as in XState.
    /// <see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML selectTransitions</see>
    /// </summary>
    internal static List<WorkflowTransition> SelectTransitions(RunState run, string happening, GuardAnswers guards) =>
        Within(run.Workflow.Root, run.Configuration, happening, guards);

    /// <summary>The transitions that need no event.
    /// <see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML selectEventlessTransitions</see></summary>
    internal static List<WorkflowTransition> SelectEventlessTransitions(RunState run, GuardAnswers guards)
    {
        var enabled = run.Configuration
            .Where(state => state.IsAtomic)
            .Select(atomic => atomic.GetProperAncestors(null).Prepend(atomic)
                .Select(state => First(state.Always, guards))
                .FirstOrDefault(found => found is not null))
            .OfType<WorkflowTransition>()
            .ToList();
        return TransitionSets.RemoveConflictingTransitions(enabled, run.Configuration, run.History);
    }

    /// <summary>Whether an event descriptor in a file means an event: the same name, <c>*</c>, or a beginning followed by <c>.*</c>.
    /// <see href="https://www.w3.org/TR/scxml/#EventDescriptors">SCXML 3.12.1</see></summary>
    internal static bool Matches(string descriptor, string happening) =>
        descriptor == happening
        || descriptor == "*"
        || (descriptor.EndsWith(".*", StringComparison.Ordinal)
            && (happening + ".").StartsWith(descriptor[..^1], StringComparison.Ordinal));

    private static List<WorkflowTransition> Within(WorkflowState state, Configuration configuration, string happening, GuardAnswers guards)
    {
        var inside = new List<WorkflowTransition>();
        foreach (var child in state.RealChildren)
        {
            if (configuration.Contains(child))
                inside.AddRange(Within(child, configuration, happening, guards));
        }

        if (inside.Count == 0 && First(Candidates(state, happening), guards) is { } own)
            inside.Add(own);
        return inside;
    }

    /// <summary>A state's transitions for an event: exact names first, then the longest descriptors.</summary>
    private static IEnumerable<WorkflowTransition> Candidates(WorkflowState state, string happening)
    {
        var matching = new List<WorkflowTransition>();
        foreach (var transition in state.Transitions)
        {
            if (Matches(transition.Event, happening))
                matching.Add(transition);
        }

        return matching.Count < 2
            ? matching
            : matching.OrderBy(transition => transition.Event == happening ? 0 : 1).ThenByDescending(transition => transition.Event.Length);
    }

    private static WorkflowTransition? First(IEnumerable<WorkflowTransition> candidates, GuardAnswers guards) =>
        candidates.FirstOrDefault(candidate => guards.Allows(candidate.Guard));
}
