using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;
using SendWorkflows.Engine.Rules.Layering;
using SendWorkflows.Engine.Thresholds;
using static System.FormattableString;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>An overlay has a case for every value that it sets: one of a rule that uses the number, on a day when that value is in force.</summary>
internal sealed class ValueCoverageCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        if (set.Merged.LayerIds is not [_, .., var layer])
            yield break;
        var cases = set.Cases.Where(pair => pair.Layer == layer).SelectMany(pair => pair.File.Cases).ToList();
        foreach (var threshold in set.Merged.Thresholds.Values.OrderBy(threshold => threshold.Name, StringComparer.Ordinal))
        {
            var users = set.Merged.Rules.Where(rule => Explainer.All(rule.Condition).OfType<ThresholdNode>().Any(node => node.Threshold.Name == threshold.Name)).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var value in threshold.Values.Where(value => value.SetBy == layer && users.Count > 0))
            {
                if (!cases.Any(each => each.Expected.Keys.Any(users.Contains) && threshold.On(each.AsOf ?? set.AsOf) == value))
                    yield return Untried(set, threshold, value, users);
            }
        }
    }

    private static Diagnostic Untried(RuleSetUnderCheck set, Threshold threshold, DatedNumber value, IEnumerable<string> users) => Diagnostic.Warning(
        RuleCodes.UntriedValue, PlaceIn(set.Merged.Layers[^1], threshold), Invariant($"No case of \"{value.SetBy}\" tries the value {value.Value} that it gives \"{threshold.Name}\" from {value.From:yyyy-MM-dd}."),
        Invariant($"Add a case of {string.Join(" or ", users.Order(StringComparer.Ordinal).Select(rule => $"\"{rule}\""))} with \"asOf\" on or after that day."));

    /// <summary>The file that sets the value, which is rarely the one that declares the threshold.</summary>
    private static Place PlaceIn(LayerFolder layer, Threshold threshold) =>
        layer.Folder.Thresholds.Select(file => ThresholdReader.Read(file, layer.Layer).Threshold).FirstOrDefault(own => own?.Name == threshold.Name)?.Place ?? threshold.Place;
}
