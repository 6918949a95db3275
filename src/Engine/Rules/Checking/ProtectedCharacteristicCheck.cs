using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>No rule asks for a protected characteristic (Equality Act 2010 s.4): what is not asked for cannot change an answer.</summary>
internal sealed class ProtectedCharacteristicCheck : IRuleCheck
{
    public IEnumerable<Diagnostic> Run(RuleSetUnderCheck set)
    {
        foreach (var rule in set.Merged.Rules)
        {
            foreach (var fact in Explainer.All(rule.Condition).Select(Asked).OfType<FactDefinition>().Where(fact => fact.Protected is not null).DistinctBy(fact => fact.Name))
            {
                var message = $"The rule \"{rule.Id}\" asks for \"{fact.Name}\" ({fact.Protected}), a protected characteristic, which may never change an answer.";
                yield return Diagnostic.Error(RuleCodes.ProtectedCharacteristic, rule.Written.Place, message, "Ask for the need itself (Equality Act 2010).");
            }
        }
    }

    private static FactDefinition? Asked(Node node) => node switch
    {
        FactNode fact => fact.Fact,
        FactListNode list => list.Fact,
        FieldNode field => field.List.Fields[field.List.FieldIndex(field.Field)],
        _ => null,
    };
}
