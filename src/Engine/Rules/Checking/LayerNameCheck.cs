using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>A condition asks only for layers of the ladder in use: one that is misspelt, or of another ladder, would never be met, and nobody would hear of it.</summary>
internal sealed class LayerNameCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        if (set.Merged.Ladder is not { } ladder)
            yield break;
        var ids = ladder.Layers.Select(layer => layer.Id).ToList();
        foreach (var rule in set.Merged.Rules.Where(rule => !IsReportedByItsTarget(rule, set, ladder)))
        {
            foreach (var asked in Asked(rule.Condition).Distinct(StringComparer.Ordinal).Where(asked => ladder[asked] is null))
            {
                var place = rule.SetBy == set.Merged.LayerIds.LastOrDefault() ? rule.Written.Place : ladder.Place;
                yield return Diagnostic.Error(
                    RuleCodes.UnknownLayer, place, $"The rule \"{rule.Id}\" asks for the layer \"{asked}\", which the ladder \"{ladder.Id}\" does not have.",
                    NearestName.Help(asked, ids) ?? $"It has: {string.Join(", ", ids)}.");
            }
        }
    }

    // A rule of a layer above whose own target is gone has to be said anew as a whole.
    private static bool IsReportedByItsTarget(Rule rule, RuleSetUnderCheck set, Ladder ladder) =>
        rule.SetBy != set.Merged.LayerIds.LastOrDefault() && rule.Written.Properties.Target is { } target && ladder[target] is null;

    private static IEnumerable<string> Asked(Node condition) =>
        from comparison in Explainer.All(condition)
        where comparison is TextComparisonNode or InNode && comparison.Children.Any(IsLayer)
        from side in comparison.Children.OfType<ConstantNode>()
        where side.Value.Reference is string
        select (string)side.Value.Reference!;

    private static bool IsLayer(Node side) => side switch
    {
        FactNode fact => LayerFacts.AreNamedBy(fact.Fact),
        FieldNode field => LayerFacts.AreNamedBy(field.List.Fields[field.Index]),
        NamedNode named => IsLayer(named.Inner),
        _ => false,
    };
}
