using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Tests.Rules.Compiling;

/// <summary>Pupils at random for any policy: values around every number and word of its rules, unknowns at every depth, and now and then a number too fine for a cell.</summary>
internal sealed class AnyFacts
{
    private readonly FactSet _nothing;
    private readonly Dictionary<FactDefinition, FactValue[]> _values = [];

    internal AnyFacts(Policy policy)
    {
        _nothing = FactSelection.AsOf(policy.Facts, [], policy.AsOf);
        List<Node> nodes = [.. policy.Rules.SelectMany(rule => Explainer.All(rule.Condition))];
        foreach (var fact in policy.Facts.Facts.SelectMany(fact => fact.Fields.Prepend(fact)).Where(fact => fact.Type != FactType.Records))
            _values[fact] = [.. Values(fact, nodes, policy.AsOf)];
    }

    internal FactSet Pupil(Random random, bool allowsFine)
    {
        var facts = _nothing;
        foreach (var fact in facts.Catalogue.Facts)
            facts = facts.With(fact.Name, fact.IsList ? List(fact, random) : Scalar(fact, random));
        return allowsFine && random.Next(4) == 0 && facts.Catalogue.Facts.FirstOrDefault(fact => fact.Type == FactType.Number) is { } number
            ? facts.With(number.Name, FactValue.Of(random.Next(2) == 0 ? 100m / 3 : 1_000_000_000_001m))
            : facts;
    }

    private FactValue? Scalar(FactDefinition fact, Random random) =>
        random.Next(5) == 0 || _values[fact].Length == 0 ? null : _values[fact][random.Next(_values[fact].Length)];

    private FactValue? List(FactDefinition fact, Random random)
    {
        if (random.Next(6) == 0)
            return null;
        var items = Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(12) == 0 ? null
            : fact.Type == FactType.Choices ? FactValue.Of(fact.Choices[random.Next(fact.Choices.Count)].Code)
            : Record(fact, random)).ToList();
        return FactValue.Of(new FactList(items, random.Next(4) > 0, random.Next(8) == 0 ? _nothing.AsOf : null));
    }

    private FactValue Record(FactDefinition list, Random random)
    {
        var values = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        foreach (var field in list.Fields)
        {
            if (Scalar(field, random) is { } value)
                values[field.Name] = value;
        }

        return FactValue.Of(new FactRecord(list, values));
    }

    private static IEnumerable<FactValue> Values(FactDefinition fact, List<Node> nodes, DateOnly asOf) => fact.Type == FactType.Choices
        ? fact.ChoiceCodes.Select(FactValue.Of)
        : Candidates.For(fact, nodes, asOf);
}
