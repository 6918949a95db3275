using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>Every rule names where it was found, and every rule that suggests something says it in plain English.</summary>
internal sealed class SourceCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        foreach (var (rule, _) in set.Merged.Written)
        {
            if (rule.Properties.Source is null)
                yield return Diagnostic.Error(RuleCodes.NoSource, rule.Place, $"The rule \"{rule.Name}\" names no source.", "Add Properties.Source with Title and Reference.");
            if (rule.SuccessEvent is not null && string.IsNullOrWhiteSpace(rule.Properties.Message))
                yield return Diagnostic.Error(RuleCodes.NoMessage, rule.Place, $"The rule \"{rule.Name}\" suggests something but does not say it.", "Add Properties.Message in plain English.");
        }
    }
}
