using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>States that lead to one another without an event and without a guard, for ever.</summary>
internal static class EndlessLoops
{
    internal static IEnumerable<Diagnostic> Find(Workflow workflow) => workflow.States
        .Where(state => Next(state).Any(next => Leads(next, state, [])))
        .Select(state => Diagnostic.Error(
            WorkflowCodes.EndlessLoop,
            state.Place,
            $"From \"{state}\" the workflow comes back to it without any event, for ever.",
            "Let an event, a delay or a guard stand between."));

    private static bool Leads(WorkflowState from, WorkflowState to, HashSet<WorkflowState> seen) =>
        from == to || (seen.Add(from) && Next(from).Any(next => Leads(next, to, seen)));

    /// <summary>The states that are entered from a state without an event, whatever guards answer.</summary>
    private static IEnumerable<WorkflowState> Next(WorkflowState state) =>
        state.Always.FirstOrDefault(each => each.Guard is null) is { Targets.Count: > 0 } always && always == state.Always[0] ? Reach.EnteredBy(always) : [];
}
