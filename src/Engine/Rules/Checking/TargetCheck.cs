using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>A rule points only to layers of the ladder.</summary>
internal sealed class TargetCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        if (set.Merged.Ladder is not { } ladder)
            yield break;
        foreach (var rule in set.Merged.Rules.Where(rule => rule.SetBy == set.Merged.LayerIds.LastOrDefault()))
        {
            if (rule.Written.Properties.Target is { } target && ladder[target] is null)
            {
                var ids = ladder.Layers.Select(layer => layer.Id).ToList();
                var help = NearestName.Help(target, ids) ?? $"The ladder \"{ladder.Id}\" has: {string.Join(", ", ids)}.";
                yield return Diagnostic.Error(RuleCodes.UnknownTarget, rule.Written.Place, $"The rule \"{rule.Id}\" points to \"{target}\", which is no layer of the ladder.", help);
            }
        }
    }
}
