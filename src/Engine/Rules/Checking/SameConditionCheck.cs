using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>No two rules ask and suggest the same.</summary>
internal sealed class SameConditionCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        var byMeaning = set.Merged.Rules.GroupBy(rule => rule.MeaningHash, StringComparer.Ordinal);
        foreach (var same in byMeaning.Where(group => group.Count() > 1))
        {
            var first = same.First();
            foreach (var rule in same.Skip(1))
                yield return Diagnostic.Warning(RuleCodes.SameCondition, rule.Written.Place, $"The rule \"{rule.Id}\" asks and suggests the same as \"{first.Id}\" at {first.Written.Place}.", "Remove one of the two.");
        }
    }
}
