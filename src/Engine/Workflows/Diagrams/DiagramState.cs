namespace SendWorkflows.Engine.Workflows.Diagrams;

/// <summary>A state in a drawing without a layout: what stands inside it and where it leads. A page nests lists, or a picture draws it.</summary>
/// <param name="Path">The state's path; empty for the workflow itself.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Description">What it means, or <c>null</c>.</param>
/// <param name="Kind">What kind of state it is.</param>
/// <param name="IsInitial">Whether the state around it begins here; every region of a parallel state does.</param>
/// <param name="Mark">What it is to the run.</param>
/// <param name="EnteredOn">The day the run entered it, in England's local time, or <c>null</c> if it is elsewhere or there is no run.</param>
/// <param name="States">The states inside, in document order.</param>
/// <param name="Ways">The ways out of it, in document order.</param>
public sealed record DiagramState(
    string Path,
    string Title,
    string? Description,
    StateKind Kind,
    bool IsInitial,
    DiagramMark Mark,
    DateOnly? EnteredOn,
    IReadOnlyList<DiagramState> States,
    IReadOnlyList<DiagramWay> Ways);
