namespace SendWorkflows.Engine.Workflows.Moving;

/// <summary>What moving a run to another version gives.</summary>
/// <param name="Step">The run in the new version and what the host is to do; <c>null</c> while something cannot be mapped.</param>
/// <param name="CannotMap">What a person must decide first, all at once; empty if the move can be made.</param>
/// <param name="LeftBehind">What the move ends without asking: timers and memories that the new version has no place for.</param>
public sealed record MoveAnswer(Step? Step, IReadOnlyList<MoveIssue> CannotMap, IReadOnlyList<MoveIssue> LeftBehind);
