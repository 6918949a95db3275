using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>A rule set says how many suggestions it expects, so that a draft that floods or starves a school stops.</summary>
internal sealed class ExpectedVolumeCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        if (set.Merged.Layers is [.., (var folder, { ExpectedVolume.Count: 0 } description)] && set.Merged.Rules.Any(rule => rule.Event is not null))
            yield return Diagnostic.Warning(RuleCodes.NoExpectedVolume, Place.StartOf($"{folder.Path.TrimEnd('/')}/ruleset.json"), $"The rule set \"{description.Id}\" does not say how many suggestions it expects.", "Add \"expectedVolume\".");
    }
}
