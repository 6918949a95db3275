using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>Transitions that can never be taken, whatever happens.</summary>
internal static class DeadTransitions
{
    internal static IEnumerable<Diagnostic> Find(Workflow workflow) => workflow.States.SelectMany(state => Shadowed(state)
        .Concat(state.Transitions.Concat(state.Always).SelectMany(Impossible))
        .Concat(LeftAtOnce(state)));

    /// <summary>An earlier transition of the same state and event without a guard is always taken first.</summary>
    private static IEnumerable<Diagnostic> Shadowed(WorkflowState state) => state.Transitions.Concat(state.Always)
        .GroupBy(transition => transition.Event, StringComparer.Ordinal)
        .SelectMany(group => group.SkipWhile(transition => transition.Guard is not null).Skip(1))
        .Select(transition => Dead(transition, "an earlier one without a guard is always taken", "Put the one without a guard last."));

    private static IEnumerable<Diagnostic> Impossible(WorkflowTransition transition)
    {
        if (transition.Delay is not null && Needs(transition.Guard).OfType<RoleGuard>().Any())
            yield return Dead(transition, "it asks for a person's role, and a timer is no person", "Leave the role out.");
        var needed = Needs(transition.Guard).Select(GuardWords.Of).ToHashSet(StringComparer.Ordinal);
        if (Needs(transition.Guard).OfType<NotGuard>().Any(not => needed.Contains(GuardWords.Of(not.Inner))))
            yield return Dead(transition, "its guard asks for something and its opposite", "Leave one of the two out.");
        var valued = Needs(transition.Guard).OfType<RecordedGuard>().GroupBy(guard => guard.Name, StringComparer.Ordinal);
        if (valued.Any(name => name.Select(guard => guard.Equal).Distinct(StringComparer.Ordinal).Count() > 1))
            yield return Dead(transition, "its guard asks for two values of one name", "Use \"or\", or leave one of the two out.");
    }

    /// <summary>A state that is always left at once never waits for an event.</summary>
    private static IEnumerable<Diagnostic> LeftAtOnce(WorkflowState state) =>
        state.Always.Any(each => each.Guard is null && each.Targets.Any(target => target != state && !target.IsDescendantOf(state)))
            ? state.Transitions.Select(transition => Dead(transition, $"\"{state}\" is always left at once", "Guard its \"always\", or leave this out."))
            : [];

    /// <summary>What must be true for the whole guard to be.</summary>
    private static IEnumerable<Guard> Needs(Guard? guard) => guard switch
    {
        null => [],
        AndGuard and => and.Guards.SelectMany(Needs),
        _ => [guard],
    };

    private static Diagnostic Dead(WorkflowTransition transition, string because, string help) =>
        Diagnostic.Error(WorkflowCodes.DeadTransition, transition.Place, $"This transition of \"{transition.Source}\" can never be taken: {because}.", help);
}
