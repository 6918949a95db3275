using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>What a rule suggests is on the closed list.</summary>
internal sealed class EventCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        foreach (var (rule, _) in set.Merged.Written)
        {
            if (rule.SuccessEvent is { } suggested && !SuggestionEvents.All.Contains(suggested, StringComparer.Ordinal))
            {
                var help = NearestName.Help(suggested, SuggestionEvents.All) ?? $"Use one of: {string.Join(", ", SuggestionEvents.All)}.";
                yield return Diagnostic.Error(RuleCodes.UnknownEvent, rule.Place, $"The rule \"{rule.Name}\" suggests \"{suggested}\", which is not on the list.", help);
            }
        }
    }
}
