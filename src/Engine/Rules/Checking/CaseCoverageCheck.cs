using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>Every rule has a case in which it is met, one in which it is not, and one in which it is unknown.</summary>
internal sealed class CaseCoverageCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        var expected = set.Cases.SelectMany(pair => pair.File.Cases).SelectMany(each => each.Expected).ToHashSet();
        foreach (var rule in set.Merged.Rules)
        {
            var asksNothing = !Explainer.Leaves(rule.Condition).Any(leaf => leaf is FactNode or FactListNode);
            Outcome[] wanted = asksNothing ? [Outcome.Met] : [Outcome.Met, Outcome.NotMet, Outcome.Unknown];
            var without = wanted.Where(outcome => !expected.Contains(KeyValuePair.Create(rule.Id, outcome))).Select(outcome => outcome.Word()).ToList();
            if (without.Count > 0)
                yield return Diagnostic.Warning(RuleCodes.MissingCase, rule.Written.Place, $"No case expects the rule \"{rule.Id}\" to be {string.Join(" or ", without)}.", "Add a case to the *.cases.json beside it.");
        }
    }
}
