using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;
using SendWorkflows.Engine.Rules.Files;
using SendWorkflows.Engine.Rules.Mutating;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>
/// No rule is met only where another of its layer, as binding and as urgent, already suggests the same: asking both says what asking the first says.
/// Silent where that cannot be proven. A lower layer may say more about some of the pupils that a layer above speaks of.
/// </summary>
internal sealed class ShadowedCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        foreach (var alike in set.Merged.Rules.Where(rule => rule.Event is not null).GroupBy(rule => (rule.SetBy, rule.Event, rule.Written.Properties.Target, rule.Written.Properties.Area)))
        {
            var rules = alike.OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
            foreach (var rule in rules)
            {
                if (rules.Find(other => other != rule && Covers(other, rule, set) && !(Covers(rule, other, set) && IsBefore(rule, other))) is { } shadow)
                {
                    var message = $"The rule \"{rule.Id}\" never adds anything: whenever it is met, so is \"{shadow.Id}\" at {shadow.Written.Place}, which suggests the same.";
                    yield return Diagnostic.Warning(RuleCodes.Shadowed, rule.Written.Place, message, "Remove it, or let it suggest something of its own.");
                }
            }
        }
    }

    private static bool Covers(Rule other, Rule rule, RuleSetUnderCheck set) =>
        other.MeaningHash != rule.MeaningHash
        && other.Standing >= rule.Standing && Urgency(other) >= Urgency(rule)
        && FactsOf(other).IsSubsetOf(FactsOf(rule))
        && Equivalence.IsProven(rule.Condition, new AllOfNode([rule.Condition, other.Condition]), set.Merged.Facts, set.Merged.Ladder, set.AsOf);

    /// <summary>Of two rules that cover each other the first by name is kept.</summary>
    private static bool IsBefore(Rule rule, Rule other) => string.CompareOrdinal(rule.Id, other.Id) < 0;

    private static int Urgency(Rule rule) => RuleProperties.Urgencies.ToList().IndexOf(rule.Written.Properties.Urgency);

    private static HashSet<string> FactsOf(Rule rule) =>
        [.. Explainer.Leaves(rule.Condition).Select(leaf => leaf switch { FactNode fact => fact.Fact, FactListNode list => list.Fact, _ => null }).OfType<FactDefinition>().Select(fact => fact.Name)];
}
