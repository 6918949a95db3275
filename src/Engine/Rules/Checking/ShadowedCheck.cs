using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
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
        foreach (var alike in set.Merged.Rules.Where(rule => rule.Event is not null).GroupBy(Suggested, StringComparer.Ordinal))
        {
            var rules = alike.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => new ShadowCandidate(rule, set)).ToList();
            foreach (var each in rules)
            {
                if (rules.Find(other => Shadows(other, each, set)) is { } shadow)
                    yield return Report(each.Rule, shadow.Rule);
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

    private static string Suggested(Rule rule) => $"{rule.Event}\n{rule.Written.Properties.Target}\n{rule.Written.Properties.Area}";

    private static bool Shadows(ShadowCandidate other, ShadowCandidate each, RuleSetUnderCheck set) =>
        other != each && IsNoLower(other.Rule, each.Rule, set) && !SaysMore(each.Rule, other.Rule) && Covers(other, each, set)
        && !(other.Rule.SetBy == each.Rule.SetBy && Covers(each, other, set) && IsBefore(each.Rule, other.Rule));

    private static bool SaysMore(Rule rule, Rule other) => other.SetBy != rule.SetBy && rule.Written.Properties.SaysMoreThan == other.Id;

    /// <summary>A layer's rule is shadowed by its own layer or one above it, never by one that comes later.</summary>
    private static bool IsNoLower(Rule other, Rule rule, RuleSetUnderCheck set) => set.Merged.LayerIds.IndexOf(other.SetBy) <= set.Merged.LayerIds.IndexOf(rule.SetBy);

    private static bool Covers(ShadowCandidate other, ShadowCandidate each, RuleSetUnderCheck set) =>
        other.Rule.MeaningHash != each.Rule.MeaningHash
        && other.Rule.Standing >= each.Rule.Standing && Urgency(other.Rule) >= Urgency(each.Rule)
        && other.Facts.IsSubsetOf(each.Facts)
        && !each.IsMetWithout(other.Rule)
        && Equivalence.IsProven(each.Rule.Condition, new AllOfNode([each.Rule.Condition, other.Rule.Condition]), set.Merged.Facts, set.Merged.Ladder, set.AsOf);

    /// <summary>Of two rules that cover each other the first by name is kept.</summary>
    private static bool IsBefore(Rule rule, Rule other) => string.CompareOrdinal(rule.Id, other.Id) < 0;

    private static int Urgency(Rule rule) => RuleProperties.Urgencies.ToList().IndexOf(rule.Written.Properties.Urgency);
}
