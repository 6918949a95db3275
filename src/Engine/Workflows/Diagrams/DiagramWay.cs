namespace SendWorkflows.Engine.Workflows.Diagrams;

/// <summary>A way from a state of a drawing.</summary>
/// <param name="Kind">What sets it off.</param>
/// <param name="Name">The event's or the delay's name; empty where neither does.</param>
/// <param name="Title">The event's title, or when the delay is over in the file's words; empty where neither does.</param>
/// <param name="Condition">Its guard in words, or <c>null</c>.</param>
/// <param name="Targets">The paths it leads to; empty where the run stays.</param>
/// <param name="DueOn">The day on which the run's pending timer sets it off, or <c>null</c> if there is none or the day is not known.</param>
public sealed record DiagramWay(DiagramWayKind Kind, string Name, string Title, string? Condition, IReadOnlyList<string> Targets, DateOnly? DueOn);
