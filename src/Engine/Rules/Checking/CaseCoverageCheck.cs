using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>
/// Every rule has a case in which it is met, one in which it is not, and one in which it is unknown. A layer that says a rule anew has its own: cases of the
/// layers above were written for another rule of that name.
/// </summary>
internal sealed class CaseCoverageCheck : IRuleCheck
{
    private static readonly string[] Any = [Outcome.Met.Word(), Outcome.NotMet.Word(), Outcome.Unknown.Word()];
    private static readonly string[] WhereNothingIsAsked = [Outcome.Met.Word()];

    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        // For each rule and outcome, the highest layer whose cases expect it.
        var expected = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cases in set.Cases)
        {
            var layer = set.Merged.LayerIds.IndexOf(cases.Layer);
            foreach (var (rule, outcome) in cases.File.Cases.SelectMany(each => each.Expected))
                expected[Expecting(rule, outcome.Word())] = Math.Max(layer, expected.GetValueOrDefault(Expecting(rule, outcome.Word())));
        }

        foreach (var rule in set.Merged.Rules)
        {
            var asksNothing = !Explainer.Leaves(rule.Condition).Any(leaf => leaf is FactNode or FactListNode);
            var from = set.Merged.LayerIds.IndexOf(rule.SetBy);
            var without = (asksNothing ? WhereNothingIsAsked : Any).Where(outcome => !expected.TryGetValue(Expecting(rule.Id, outcome), out var layer) || layer < from).ToList();
            if (without.Count > 0)
                yield return Diagnostic.Warning(RuleCodes.MissingCase, rule.Written.Place, $"No case expects the rule \"{rule.Id}\" to be {string.Join(" or ", without)}.", "Add a case to the *.cases.json beside it.");
        }
    }

    private static string Expecting(string rule, string outcome) => $"{outcome} {rule}";
}
