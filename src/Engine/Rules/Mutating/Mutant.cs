using SendWorkflows.Engine.Rules.Files;

namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>A rule with one change.</summary>
/// <param name="Rule">The rule as it is.</param>
/// <param name="Change">The change in words, unique among the rule's changes.</param>
/// <param name="Written">The rule with the change.</param>
/// <param name="Group">The list it stands in, with the change if a parameter of the list was changed.</param>
/// <param name="Threshold">The threshold whose value was moved; <c>null</c> for any other change.</param>
internal sealed record Mutant(Rule Rule, string Change, WrittenRule Written, RuleGroup Group, string? Threshold);
