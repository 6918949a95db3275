using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>States that nothing leads to; of states inside one another only the outermost is named.</summary>
internal static class UnreachableStates
{
    internal static IEnumerable<Diagnostic> Find(Workflow workflow)
    {
        var reached = Reach.From(workflow);
        return workflow.States
            .Where(state => !reached.Contains(state) && reached.Contains(state.Parent!))
            .Select(state => Diagnostic.Error(WorkflowCodes.Unreachable, state.Place, $"Nothing leads to the state \"{state}\".", "Lead a transition to it, or leave it out."));
    }
}
