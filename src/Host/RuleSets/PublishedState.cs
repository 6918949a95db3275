namespace SendWorkflows.Host.RuleSets;

/// <summary>What must be known of a rule set's publications to say which policy is in force on a day.</summary>
/// <param name="RuleSet">The rule set's folder name.</param>
/// <param name="InForce">The newest publication that is effective by the day; <c>null</c> if there is none.</param>
/// <param name="IsByPeople">Whether people have published a version, so that files change nothing by themselves.</param>
internal sealed record PublishedState(string RuleSet, Guid? InForce, bool IsByPeople);
