namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>The active states in document order, the workflow itself included.</summary>
internal sealed class Configuration : SortedSet<WorkflowState>
{
    internal Configuration()
        : base(ByOrder)
    {
    }

    internal static IComparer<WorkflowState> ByOrder { get; } = Comparer<WorkflowState>.Create((a, b) => a.Order.CompareTo(b.Order));

    /// <summary>Whether a state is finished: one of its final children is active, or each of its regions is finished.
    /// <see href="https://www.w3.org/TR/scxml/#AlgorithmforSCXMLInterpretation">SCXML isInFinalState</see></summary>
    internal bool IsInFinalState(WorkflowState state) => state.Kind switch
    {
        StateKind.Compound => state.Children.Any(child => child.Kind == StateKind.Final && Contains(child)),
        StateKind.Parallel => state.RealChildren.All(IsInFinalState),
        _ => state.Kind == StateKind.Final,
    };
}
