namespace SendWorkflows.Engine.Workflows.Checking;

/// <summary>A chart without the parallel regions that neither open nor close a duty. Two parts are equal when they leave out the same regions.</summary>
internal sealed class PartOfChart : IEquatable<PartOfChart>
{
    private readonly HashSet<WorkflowState> _leftOut = [];
    private readonly string _key;

    internal PartOfChart(Workflow workflow, string duty)
    {
        var touching = workflow.States.Where(state => Touches(state, duty)).ToList();
        foreach (var region in workflow.States.Where(state => state.Parent?.Kind == StateKind.Parallel && !touching.Exists(each => each == state || each.IsDescendantOf(state))))
            _leftOut.Add(region);
        Regions = [.. _leftOut.OrderBy(region => region.Order)];
        _key = string.Join('|', Regions);
    }

    /// <summary>The regions left out, in document order.</summary>
    internal IReadOnlyList<WorkflowState> Regions { get; }

    /// <summary>Whether a state is part of it.</summary>
    internal bool Has(WorkflowState state) => !_leftOut.Contains(state) && !state.GetProperAncestors(null).Any(_leftOut.Contains);

    public bool Equals(PartOfChart? other) => other?._key == _key;

    public override bool Equals(object? obj) => Equals(obj as PartOfChart);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_key);

    private static bool Touches(WorkflowState state, string duty) => state.Entry.Concat(state.Exit).Concat(state.InitialActions)
        .Concat(state.Transitions.Concat(state.Always).SelectMany(transition => transition.Actions))
        .Any(action => action is OpenDutyAction open && open.Name == duty || action is CloseDutyAction close && close.Name == duty);
}
