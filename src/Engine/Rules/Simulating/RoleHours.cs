namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>Hours of staff time to act on all suggestions once.</summary>
/// <param name="Role">The id of the role.</param>
/// <param name="Current">Under the policy in force.</param>
/// <param name="Draft">Under the draft.</param>
public sealed record RoleHours(string Role, decimal Current, decimal Draft);
