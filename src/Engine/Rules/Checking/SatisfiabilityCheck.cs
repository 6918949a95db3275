using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>Every rule can be met by some pupil, and none is met by a pupil about whom nothing is known.</summary>
internal sealed class SatisfiabilityCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        var nothing = FactSelection.AsOf(set.Merged.Facts, [], set.AsOf);
        var held = new HashSet<string>(nothing.Known.Select(fact => fact.Name), StringComparer.Ordinal);
        foreach (var rule in set.Merged.Rules)
        {
            if (RuleEvaluation.Outcome(rule, nothing) == Outcome.Met)
                yield return Diagnostic.Warning(RuleCodes.AlwaysMet, rule.Written.Place, $"Every pupil meets the rule \"{rule.Id}\", even one about whom nothing is known.", "Ask for a fact.");
            else if (new Satisfiability(rule.Condition, held).Of(nothing) == Outcome.NotMet)
                yield return Diagnostic.Warning(RuleCodes.NeverMet, rule.Written.Place, $"No pupil can meet the rule \"{rule.Id}\": its parts contradict each other or the facts' ranges.", "Correct its expression.");
        }
    }
}
