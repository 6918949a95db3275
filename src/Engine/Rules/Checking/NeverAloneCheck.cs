using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>Some facts, such as English as an additional language (CoP 6.24), never by themselves indicate a need.</summary>
internal sealed class NeverAloneCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        var nothing = FactSelection.AsOf(set.Merged.Facts, [], set.AsOf);
        foreach (var rule in set.Merged.Rules)
        {
            var nodes = Explainer.All(rule.Condition);
            foreach (var fact in nodes.OfType<FactNode>().Select(node => node.Fact).Where(fact => fact.NeverAlone).DistinctBy(fact => fact.Name))
            {
                if (Candidates.For(fact, nodes, set.AsOf).Any(value => RuleEvaluation.Outcome(rule, nothing.With(fact.Name, value)) == Outcome.Met))
                    yield return Diagnostic.Error(RuleCodes.NeverAlone, rule.Written.Place, $"The rule \"{rule.Id}\" is met by \"{fact.Name}\" alone, which by itself never indicates a need.", "Ask for evidence of the need as well (CoP 6.24).");
            }
        }
    }
}
