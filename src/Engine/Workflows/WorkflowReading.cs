using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows;

/// <summary>What reading a workflow file gave.</summary>
/// <param name="Workflow">The workflow, or <c>null</c> if there is an error among the diagnostics.</param>
/// <param name="Diagnostics">Everything wrong, in the file's order.</param>
public sealed record WorkflowReading(Workflow? Workflow, IReadOnlyList<Diagnostic> Diagnostics);
