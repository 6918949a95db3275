using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows;

/// <summary>A date that a run may have.</summary>
/// <param name="Name">The name used in due-date expressions.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Statutory">Whether the law sets it, so that it never moves for a closure.</param>
/// <param name="Source">Where it comes from (a paragraph, or that it is a policy value), or <c>null</c>.</param>
/// <param name="Place">Where it is written.</param>
public sealed record DateDefinition(string Name, string Title, bool Statutory, string? Source, Place Place);
