using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;
using SendWorkflows.Engine.Thresholds;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>
/// A threshold means more support in the direction that it declares, in every rule that uses it: otherwise a lower layer that moves it the permitted way would
/// take support away. More support is a suggestion for more pupils, or, where less support is suggested or evidence is asked for, for fewer.
/// </summary>
internal sealed class ThresholdDirectionCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        foreach (var rule in set.Merged.Rules.Where(rule => rule.Event is not null))
        {
            foreach (var threshold in Explainer.All(rule.Condition).OfType<ThresholdNode>().Select(node => node.Threshold).DistinctBy(each => each.Name).OrderBy(each => each.Name, StringComparer.Ordinal))
            {
                if (threshold.MoreSupportWhen is { } declared && MoreSupportIn(rule, threshold.Name) != (declared == SupportDirection.Higher ? Turn.More : Turn.Less))
                    yield return Contradicts(rule, threshold, declared);
            }
        }
    }

    private static Turn MoreSupportIn(Rule rule, string threshold)
    {
        var turn = Turning.Of(rule.Condition, threshold);
        return SuggestionEvents.BetterForFewer.Contains(rule.Event!) && turn is Turn.More or Turn.Less ? Turn.Either ^ turn : turn;
    }

    private static Diagnostic Contradicts(Rule rule, Threshold threshold, SupportDirection declared)
    {
        var (said, other) = declared == SupportDirection.Higher ? ("higher", "lower") : ("lower", "higher");
        var message = MoreSupportIn(rule, threshold.Name) == Turn.Either
            ? $"\"{threshold.Name}\" is declared to mean more support when {said}, but the rule \"{rule.Id}\" can turn either way when it moves."
            : $"\"{threshold.Name}\" is declared to mean more support when {said}, but in the rule \"{rule.Id}\" it means more support when {other}.";
        return Diagnostic.Error(ThresholdCodes.Direction, rule.Written.Place, message, $"Correct the comparison, or \"moreSupportWhen\" at {threshold.Place}; for a number used both ways leave it out, so that no lower layer may set it.");
    }
}
