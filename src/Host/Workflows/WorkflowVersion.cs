namespace SendWorkflows.Host.Workflows;

/// <summary>A workflow file as it was when a run first used it, kept whole: a run stays on the version it began with. Immutable.</summary>
public sealed class WorkflowVersion
{
    /// <summary>The version's id.</summary>
    public Guid Id { get; init; }

    /// <summary>The workflow's id, such as <c>assess-plan-do-review</c>.</summary>
    public required string Workflow { get; init; }

    /// <summary>The version its author gave it.</summary>
    public int Version { get; init; }

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The file.</summary>
    public required string Text { get; init; }
}
