namespace SendWorkflows.Engine.Workflows;

/// <summary>What one event did.</summary>
/// <param name="Snapshot">The run after it; the same run if nothing changed.</param>
/// <param name="Effects">What the host is to do, in order.</param>
/// <param name="Changed">Whether the run is any different from before.</param>
/// <param name="IgnoredBecause">Why the event led nowhere, for the person who sent it; <c>null</c> if it led somewhere.</param>
/// <param name="UnknownGuards">The conditions that could not be answered, in the file's words and ordinal order; somebody should find them out.</param>
public sealed record Step(
    Snapshot Snapshot,
    IReadOnlyList<Effect> Effects,
    bool Changed,
    string? IgnoredBecause,
    IReadOnlyList<string> UnknownGuards)
{
    /// <summary>The conditions that this step asked and that had an answer, in the file's words and ordinal order. One it did not ask is not known by it.</summary>
    public IReadOnlyList<string> KnownGuards { get; init; } = [];

    /// <summary>The actions done, in order, as the file writes them: what is compared with other statechart engines.</summary>
    internal IReadOnlyList<WorkflowAction> Actions { get; init; } = [];

    /// <summary>The transitions taken, in order.</summary>
    internal IReadOnlyList<WorkflowTransition> Taken { get; init; } = [];
}
