using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Ladders;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>A rule points only to layers of the ladder in use: a ladder of one's own takes away those that rules of the layers above point to.</summary>
internal sealed class TargetCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set) =>
        set.Merged.Ladder is { } ladder
            ? set.Merged.Rules.Where(rule => rule.Written.Properties.Target is { } target && ladder[target] is null).Select(rule => Problem(set, ladder, rule))
            : [];

    private static Diagnostic Problem(RuleSetUnderCheck set, Ladder ladder, Rule rule)
    {
        var target = rule.Written.Properties.Target!;
        var ids = ladder.Layers.Select(layer => layer.Id).ToList();
        var has = $"The ladder \"{ladder.Id}\" has: {string.Join(", ", ids)}.";
        return rule.SetBy == set.Merged.LayerIds.LastOrDefault()
            ? Diagnostic.Error(RuleCodes.UnknownTarget, rule.Written.Place, $"The rule \"{rule.Id}\" points to \"{target}\", which is no layer of the ladder.", NearestName.Help(target, ids) ?? has)
            : Diagnostic.Error(
                RuleCodes.UnknownTarget, ladder.Place, $"The rule \"{rule.Id}\" of {rule.SetBy} points to \"{target}\", and the ladder \"{ladder.Id}\" has no such layer.",
                $"Write a rule of that name that points to a layer of yours, or switch it off with \"Enabled\": false. {has}");
    }
}
