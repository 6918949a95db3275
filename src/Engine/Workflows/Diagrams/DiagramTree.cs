using SendWorkflows.Engine.Workflows.Running;

namespace SendWorkflows.Engine.Workflows.Diagrams;

/// <summary>Builds the drawing without a layout.</summary>
internal sealed class DiagramTree(Workflow workflow, Snapshot? run)
{
    private readonly HashSet<string> _here = [.. run?.State ?? []];
    private readonly HashSet<string> _remembered = [.. (run?.History.Values ?? []).SelectMany(paths => paths)];

    internal DiagramState Of(WorkflowState state) => new(
        state.Path,
        state.Parent is null ? workflow.Title : state.Title,
        state.Parent is null ? workflow.Description : state.Description,
        state.Kind,
        state.Parent is { } parent && !state.IsHistory && (parent.Kind == StateKind.Parallel || parent.Initial.Contains(state)),
        Mark(state),
        run?.Entered.TryGetValue(state.Path, out var day) == true ? day : null,
        [.. state.Children.Select(Of)],
        [.. state.Transitions.Concat(state.Always).Select(Way)]);

    private DiagramMark Mark(WorkflowState state) =>
        run is null ? DiagramMark.None
        : _here.Contains(state.Path) ? DiagramMark.Here
        : state.Parent is null || run.IsIn(state.Path) ? DiagramMark.Around
        : _remembered.Contains(state.Path) ? DiagramMark.Remembered
        : DiagramMark.None;

    private DiagramWay Way(WorkflowTransition way)
    {
        var (kind, name, title) =
            way.Delay is { } delay ? (DiagramWayKind.Delay, delay, workflow.Delays[delay].Due.Text)
            : way.Event.Length == 0 ? (DiagramWayKind.AtOnce, "", "")
            : way.Event.StartsWith(DoneEvents.Reserved, StringComparison.Ordinal) ? (DiagramWayKind.Finished, "", "")
            : (DiagramWayKind.Event, way.Event, workflow.Events.TryGetValue(way.Event, out var happening) ? happening.Title : way.Event);
        var timer = way.Delay is null ? null : run?.Timers.GetValueOrDefault(RunTimers.TimerId(way.Delay, way.Source));
        return new DiagramWay(kind, name, title, way.Guard is { } guard ? GuardWords.Of(guard) : null, [.. way.Targets.Select(target => target.Path)], timer?.DueOn);
    }
}
