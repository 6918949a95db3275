using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Rules.Effective;

/// <summary>A policy with who set each of its values.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Thresholds">Its thresholds, in ordinal order of name.</param>
/// <param name="Rules">Its rules, in ordinal order of name.</param>
public sealed record EffectivePolicy(Policy Policy, IReadOnlyList<EffectiveThreshold> Thresholds, IReadOnlyList<EffectiveRule> Rules)
{
    /// <summary>The rules of layers below that a layer above switched off, in ordinal order of name.</summary>
    public IReadOnlyList<SwitchedOffRule> SwitchedOff { get; init; } = [];

    /// <summary>Reads a rule set and the layers below it, and says who set what.</summary>
    /// <param name="baseFirst">The folders, the baseline first, the rule set asked for last.</param>
    /// <param name="factsCatalogue">The catalogue of facts that all layers share.</param>
    /// <param name="asOf">The day asked about.</param>
    public static EffectiveReading Read(IReadOnlyList<RuleSetFolder> baseFirst, SourceText factsCatalogue, DateOnly asOf)
    {
        var loading = RuleSetLoader.Load(baseFirst, factsCatalogue, asOf);
        if (loading.Policy is not { } policy)
            return new EffectiveReading(null, loading.Diagnostics);
        var below = Enumerable.Range(1, baseFirst.Count - 1)
            .Select(layers => RuleSetLoader.Load([.. baseFirst.Take(layers)], factsCatalogue, asOf).Policy).OfType<Policy>().ToList();
        return new EffectiveReading(
            new EffectivePolicy(
                policy,
                [.. policy.Thresholds.Values.OrderBy(threshold => threshold.Name, StringComparer.Ordinal).Select(threshold => Of(threshold, below, asOf))],
                [.. policy.Rules.Select(rule => Of(rule, below))])
            { SwitchedOff = [.. SwitchedOffIn([.. below, policy]).OrderBy(each => each.Rule.Id, StringComparer.Ordinal)] },
            loading.Diagnostics);
    }

    private static EffectiveThreshold Of(Engine.Thresholds.Threshold threshold, List<Policy> below, DateOnly asOf)
    {
        var inForce = threshold.On(asOf);
        var inPlaceOf = below.Select(policy => policy.Thresholds.GetValueOrDefault(threshold.Name)?.On(asOf)).OfType<Engine.Thresholds.DatedNumber>()
            .Where(value => value.SetBy != inForce?.SetBy).DistinctBy(value => value.SetBy);
        return new EffectiveThreshold(threshold, inForce, [.. inPlaceOf], [.. threshold.Values.Where(value => value.From > asOf)]);
    }

    private static IEnumerable<SwitchedOffRule> SwitchedOffIn(List<Policy> baseFirst)
    {
        for (var layer = 1; layer < baseFirst.Count; layer++)
        {
            foreach (var rule in baseFirst[layer - 1].Rules.Where(rule => baseFirst[layer][rule.Id] is null && baseFirst[^1][rule.Id] is null))
                yield return new SwitchedOffRule(rule, baseFirst[layer].Id);
        }
    }

    private static EffectiveRule Of(Rule rule, List<Policy> below) => new(
        rule,
        [.. Explainer.All(rule.Condition).OfType<ThresholdNode>().Select(node => node.Threshold.Name).Distinct().Order(StringComparer.Ordinal)],
        [.. below.Select(policy => policy[rule.Id]?.SetBy).OfType<string>().Where(layer => layer != rule.SetBy).Distinct(StringComparer.Ordinal)]);
}
