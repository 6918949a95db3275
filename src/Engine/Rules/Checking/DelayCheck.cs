using SendWorkflows.Engine.Diagnostics;
using static System.FormattableString;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>A lower layer does not put off what the layers above ask for: it begins no earlier than they do, and compares rules with their sources as often.</summary>
internal sealed class DelayCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        int? months = null;
        DateOnly? begins = null;
        foreach (var (folder, description) in set.Merged.Layers)
        {
            if (description is null)
                continue;
            var place = Place.StartOf($"{folder.Path.TrimEnd('/')}/ruleset.json");
            if (months is { } often && description.VerifyEveryMonths > often)
                yield return Diagnostic.Error(RuleCodes.Weakened, place, Invariant($"\"{description.Id}\" lets {description.VerifyEveryMonths} months pass before rules are compared with their sources; a layer above it allows {often}."), Invariant($"Set \"verifyEveryMonths\" to {often} or less."));
            if (begins is { } first && description.EffectiveFrom < first)
                yield return Diagnostic.Error(RuleCodes.RuleSet, place, Invariant($"\"{description.Id}\" begins on {description.EffectiveFrom:yyyy-MM-dd}, before the rule set it extends, which begins on {first:yyyy-MM-dd}."), Invariant($"Set \"effectiveFrom\" to {first:yyyy-MM-dd} or later."));
            months = description.VerifyEveryMonths is { } own && !(own > months) ? own : months;
            begins = description.EffectiveFrom ?? begins;
        }
    }
}
