using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>States in which a run would stay for ever without having ended.</summary>
internal static class StatesWithoutWayOut
{
    internal static IEnumerable<Diagnostic> Find(Workflow workflow)
    {
        var reached = Reach.From(workflow);
        return workflow.States
            .Where(state => state.Kind == StateKind.Atomic && reached.Contains(state) && !CanBeLeft(state))
            .Select(state => Diagnostic.Error(WorkflowCodes.NoWayOut, state.Place, $"Nothing leads out of the state \"{state}\", and it is not final.", "Give it a transition, or make it \"type\": \"final\"."));
    }

    private static bool CanBeLeft(WorkflowState state) => state.GetProperAncestors(null).Prepend(state)
        .SelectMany(each => each.Transitions.Concat(each.Always))
        .Any(transition => transition.Targets.Any(target => target != state));
}
