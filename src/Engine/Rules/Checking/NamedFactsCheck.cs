using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>The facts that a rule's properties name are declared, and can be asked for: nobody can be asked for what the service works out itself.</summary>
internal sealed class NamedFactsCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        var facts = set.Merged.Facts;
        foreach (var rule in set.Merged.Rules.Where(rule => rule.SetBy == set.Merged.LayerIds.LastOrDefault()))
        {
            var says = rule.Written.Properties;
            foreach (var name in says.Material.Concat(says.AskFor).Where(name => facts[name] is null).Distinct())
                yield return Problem(rule, $"The rule \"{rule.Id}\" names the fact \"{name}\", which is not declared.", NearestName.Help(name, facts.Names));
            foreach (var name in says.AskFor.Where(name => facts[name] is { Derivation: not null }))
                yield return Problem(rule, $"The rule \"{rule.Id}\" asks for \"{name}\", which is worked out from other facts.", "Name the fact it is worked out from.");
        }
    }

    private static Diagnostic Problem(Rule rule, string message, string? help) =>
        Diagnostic.Error(RuleCodes.UnknownFact, rule.Written.Place, message, help ?? "Look the name up in facts.json.");
}
