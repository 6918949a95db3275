namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>Ends a step that cannot be completed, so that the run stays as it was. It never leaves this folder's callers.</summary>
internal sealed class StepRefused(string because) : Exception(because);
