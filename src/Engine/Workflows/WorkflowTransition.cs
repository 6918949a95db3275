using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows;

/// <summary>One way from a state to others.</summary>
/// <param name="Source">The state it belongs to.</param>
/// <param name="Event">The event that sets it off, perhaps with a closing <c>*</c>; empty for <c>always</c>.</param>
/// <param name="Guard">What must be true, or <c>null</c> for no condition.</param>
/// <param name="Actions">What is done on the way, in order.</param>
/// <param name="Targets">Where it leads; empty where it only acts.</param>
/// <param name="Reenter">Whether a transition to its own state or into it leaves and enters that state again.</param>
/// <param name="Delay">The delay it waits for, or <c>null</c>.</param>
/// <param name="Place">Where it is written.</param>
public sealed record WorkflowTransition(
    WorkflowState Source,
    string Event,
    Guard? Guard,
    IReadOnlyList<WorkflowAction> Actions,
    IReadOnlyList<WorkflowState> Targets,
    bool Reenter,
    string? Delay,
    Place Place)
{
    /// <summary>Two transitions are the same only if they are the same place of the same file.</summary>
    public bool Equals(WorkflowTransition? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
