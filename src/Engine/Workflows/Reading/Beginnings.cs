using SendWorkflows.Engine.Workflows.Running;

namespace SendWorkflows.Engine.Workflows.Reading;

/// <summary>Where states begin: entering one that begins with itself would never end.</summary>
internal static class Beginnings
{
    internal static bool LeadBack(WorkflowState state) => Of(state).Any(next => Leads(next, state, []));

    private static bool Leads(WorkflowState from, WorkflowState to, HashSet<WorkflowState> seen) =>
        from == to || (seen.Add(from) && Of(from).Any(next => Leads(next, to, seen)));

    private static IEnumerable<WorkflowState> Of(WorkflowState state) => state switch
    {
        { IsHistory: true, Parent: not null } => HistoryValue.DefaultOf(state),
        { Kind: StateKind.Compound } => state.Initial,
        { Kind: StateKind.Parallel } => state.RealChildren,
        _ => [],
    };
}
