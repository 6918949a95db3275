namespace SendWorkflows.Engine.Rules;

/// <summary>What a policy says about one pupil.</summary>
/// <param name="Rules">Every rule's outcome, in ordinal order of rule id.</param>
/// <param name="Suggestions">What the rules that are met suggest, in the same order.</param>
public sealed record Evaluation(IReadOnlyList<RuleOutcome> Rules, IReadOnlyList<SuggestionFound> Suggestions)
{
    /// <summary>The outcome of one rule, or <c>null</c> if the policy has no such rule.</summary>
    public RuleOutcome? this[string ruleId] => Rules.FirstOrDefault(rule => rule.RuleId == ruleId);
}
