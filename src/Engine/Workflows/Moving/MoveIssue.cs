namespace SendWorkflows.Engine.Workflows.Moving;

/// <summary>Something of a run that has no place in the version it is to move to.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Name">Which one.</param>
/// <param name="Message">What was found, in a sentence.</param>
/// <param name="Help">What to do, or <c>null</c>.</param>
public sealed record MoveIssue(MoveSubject Subject, string Name, string Message, string? Help = null);
