using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Suggestions;

/// <summary>What one rule says about one pupil.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">What it says, and which facts are missing.</param>
/// <param name="Found">What it suggests; <c>null</c> unless it is met and suggests something.</param>
/// <param name="Policy">The policy it belongs to: of the school's authority or of the pupil's home authority.</param>
/// <param name="Facts">What is known about the pupil.</param>
internal sealed record RuleAnswer(Rule Rule, RuleOutcome Outcome, SuggestionFound? Found, PolicyInForce Policy, FactSet Facts)
{
    internal (string Rule, string Target, string Area) Identity =>
        (Rule.Id, Rule.Written.Properties.Target ?? "", Rule.Written.Properties.Area ?? "");

    internal Explanation Explain() => Policy.Policy!.Explain(Facts, Rule.Id);
}
