using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>Every rule has a case in which it is met, one in which it is not, and one in which it is unknown.</summary>
internal sealed class CaseCoverageCheck : IRuleCheck
{
    private static readonly string[] Any = [Outcome.Met.Word(), Outcome.NotMet.Word(), Outcome.Unknown.Word()];
    private static readonly string[] WhereNothingIsAsked = [Outcome.Met.Word()];

    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var each in set.Cases.SelectMany(cases => cases.File.Cases))
        {
            foreach (var (rule, outcome) in each.Expected)
                expected.Add(Expecting(rule, outcome.Word()));
        }

        foreach (var rule in set.Merged.Rules)
        {
            var asksNothing = !Explainer.Leaves(rule.Condition).Any(leaf => leaf is FactNode or FactListNode);
            var without = (asksNothing ? WhereNothingIsAsked : Any).Where(outcome => !expected.Contains(Expecting(rule.Id, outcome))).ToList();
            if (without.Count > 0)
                yield return Diagnostic.Warning(RuleCodes.MissingCase, rule.Written.Place, $"No case expects the rule \"{rule.Id}\" to be {string.Join(" or ", without)}.", "Add a case to the *.cases.json beside it.");
        }
    }

    private static string Expecting(string rule, string outcome) => $"{outcome} {rule}";
}
