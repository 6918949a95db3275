using SendWorkflows.Engine.Workflows.Running;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>Which states can be entered, whatever guards answer and dates bring.</summary>
internal static class Reach
{
    /// <summary>Every state that some path from the start enters; a history counts when something leads to it.</summary>
    internal static HashSet<WorkflowState> From(Workflow workflow)
    {
        var reached = new HashSet<WorkflowState>();
        Enter([workflow.Root], reached);
        var grown = true;
        while (grown)
        {
            var before = reached.Count;
            foreach (var transition in workflow.Transitions.Where(each => reached.Contains(each.Source)).ToList())
                Enter(transition.Targets, reached);
            grown = reached.Count > before;
        }

        return reached;
    }

    /// <summary>The states that a transition enters when nothing is remembered, outermost first.</summary>
    internal static IEnumerable<WorkflowState> EnteredBy(WorkflowTransition transition) =>
        EntrySet.ComputeEntrySet([transition], new HistoryValue()).States;

    private static void Enter(IReadOnlyList<WorkflowState> targets, HashSet<WorkflowState> reached)
    {
        if (targets.Count == 0)
            return;
        var root = targets[0].GetProperAncestors(null).LastOrDefault() ?? targets[0];
        reached.UnionWith(targets.Where(target => target.IsHistory));
        reached.UnionWith(EnteredBy(new WorkflowTransition(root, "", null, [], targets, true, null, root.Place)));
    }
}
