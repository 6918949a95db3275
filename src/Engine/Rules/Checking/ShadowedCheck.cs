using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;
using SendWorkflows.Engine.Rules.Files;
using SendWorkflows.Engine.Rules.Mutating;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>
/// No rule is met only where another of its layer or of one above, as binding and as urgent, already suggests the same: asking both says what asking the first says.
/// Silent where that cannot be proven.
/// </summary>
internal sealed class ShadowedCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        foreach (var alike in set.Merged.Rules.Where(rule => rule.Event is not null).GroupBy(rule => (rule.Event, rule.Written.Properties.Target, rule.Written.Properties.Area)))
        {
            var rules = alike.OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
            foreach (var rule in rules)
            {
                if (rules.Find(other => other != rule && IsNoLower(other, rule, set) && !(other.SetBy != rule.SetBy && rule.Written.Properties.SaysMoreThan == other.Id) && Covers(other, rule, set) && !(other.SetBy == rule.SetBy && Covers(rule, other, set) && IsBefore(rule, other))) is { } shadow)
                    yield return Report(rule, shadow);
            }
        }
    }

    private static Diagnostic Report(Rule rule, Rule shadow) => rule.SetBy == shadow.SetBy
        ? Diagnostic.Warning(
            RuleCodes.Shadowed, rule.Written.Place, $"The rule \"{rule.Id}\" never adds anything: whenever it is met, so is \"{shadow.Id}\" at {shadow.Written.Place}, which suggests the same.",
            "Remove it, or let it suggest something of its own.")
        : Diagnostic.Warning(
            RuleCodes.ShadowedFromAbove, rule.Written.Place, $"The rule \"{rule.Id}\" of \"{rule.SetBy}\" never adds anything: whenever it is met, so is \"{shadow.Id}\" of \"{shadow.SetBy}\" at {shadow.Written.Place}, which suggests the same.",
            "Remove it, let it be more urgent or binding, or name that rule under \"SaysMoreThan\" if it is there to say more about some of the same pupils.");

    /// <summary>A layer's rule is shadowed by its own layer or one above it, never by one that comes later.</summary>
    private static bool IsNoLower(Rule other, Rule rule, RuleSetUnderCheck set) => set.Merged.LayerIds.IndexOf(other.SetBy) <= set.Merged.LayerIds.IndexOf(rule.SetBy);

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
