using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows;

/// <summary>A condition on a transition: true, false or not known. The set is closed.</summary>
/// <param name="Place">Where it is written.</param>
public abstract record Guard(Place Place);

/// <summary>The outcome of a rule, answered by the caller under the key <c>rule:</c> and the rule's id.</summary>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Place">Where it is written.</param>
public sealed record RuleGuard(string RuleId, Place Place) : Guard(Place)
{
    /// <summary>The key of the answer in the dictionary of guard answers.</summary>
    public string Key => "rule:" + RuleId;
}

/// <summary>Whether the person who sent the event acts in one of these roles; not known if the event does not say.</summary>
/// <param name="Roles">The roles that satisfy it.</param>
/// <param name="Place">Where it is written.</param>
public sealed record RoleGuard(IReadOnlyList<string> Roles, Place Place) : Guard(Place);

/// <summary>Whether something recorded in the run has a value; not known while nothing is recorded under the name.</summary>
/// <param name="Name">The recorded name.</param>
/// <param name="Equal">The value it must have.</param>
/// <param name="Place">Where it is written.</param>
public sealed record RecordedGuard(string Name, string Equal, Place Place) : Guard(Place);

/// <summary>Whether a state is active.</summary>
/// <param name="State">The state.</param>
/// <param name="Place">Where it is written.</param>
public sealed record StateInGuard(WorkflowState State, Place Place) : Guard(Place);

/// <summary>True if all are true, false if one is false, else not known.</summary>
/// <param name="Guards">The conditions.</param>
/// <param name="Place">Where it is written.</param>
public sealed record AndGuard(IReadOnlyList<Guard> Guards, Place Place) : Guard(Place);

/// <summary>True if one is true, false if all are false, else not known.</summary>
/// <param name="Guards">The conditions.</param>
/// <param name="Place">Where it is written.</param>
public sealed record OrGuard(IReadOnlyList<Guard> Guards, Place Place) : Guard(Place);

/// <summary>The opposite; not known stays not known.</summary>
/// <param name="Inner">The condition turned round.</param>
/// <param name="Place">Where it is written.</param>
public sealed record NotGuard(Guard Inner, Place Place) : Guard(Place);
