using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Layering;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>A rule that is there to say more than another names a rule of a layer above its own: a name that is not there would quietly excuse nothing.</summary>
internal sealed class SaysMoreThanCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        foreach (var (rule, layer) in set.Merged.Written)
        {
            if (rule.Properties.SaysMoreThan is not { } named)
                continue;
            var above = set.Merged.Written.Where(other => IsAbove(other.Layer, layer, set.Merged)).Select(other => other.Rule.Name).ToList();
            if (above.Contains(named, StringComparer.Ordinal))
                continue;
            var isHere = set.Merged.Written.Any(other => other.Rule.Name == named);
            yield return Diagnostic.Warning(
                RuleCodes.UnknownRule, rule.Place,
                $"The rule \"{rule.Name}\" says more than \"{named}\", which is {(isHere ? "a rule of its own layer or of one below" : "no rule of a layer above")}.",
                NearestName.Help(named, above) ?? "Name a rule of a layer above that suggests the same, or leave \"SaysMoreThan\" out.");
        }
    }

    private static bool IsAbove(string other, string layer, MergedLayers merged) => merged.LayerIds.IndexOf(other) < merged.LayerIds.IndexOf(layer);
}
