using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Explaining;

/// <summary>Values worth trying for a fact: for a choice all of them, for a number or date those around every number its rule compares with.</summary>
internal static class Candidates
{
    private static readonly FactValue[] Truths = [FactValue.Of(false), FactValue.Of(true)];

    /// <summary>The values, each within the fact's declared range and on its step.</summary>
    internal static IEnumerable<FactValue> For(FactDefinition fact, IReadOnlyList<Node> nodes, DateOnly asOf) => fact.Type switch
    {
        FactType.Boolean => Truths,
        FactType.Choice => fact.ChoiceCodes.Select(FactValue.Of),
        FactType.Text => Constants(nodes, ValueKind.Text).Select(value => (string)value.Reference!).Append("other").Distinct(StringComparer.Ordinal).Select(FactValue.Of),
        FactType.Date => Around(Constants(nodes, ValueKind.Date).Select(value => value.Low).Append(asOf.DayNumber), 1, 1, 3_000_000).Select(day => FactValue.Of(DateOnly.FromDayNumber((int)day))),
        FactType.Integer or FactType.Number => Around(Numbers(fact, nodes), fact.Step ?? 0.01m, fact.Min, fact.Max).Select(FactValue.Of),
        _ => Lists(fact, nodes, asOf),
    };

    private static IEnumerable<Value> Constants(IReadOnlyList<Node> nodes, ValueKind kind)
    {
        var nowhere = new Frame(null!);
        return [.. nodes.OfType<ConstantNode>().Where(node => node.Kind == kind || (kind == ValueKind.Number && node.Kind == ValueKind.Integer)).Select(node => node.Evaluate(ref nowhere))];
    }

    private static IEnumerable<decimal> Numbers(FactDefinition fact, IReadOnlyList<Node> nodes) =>
        Constants(nodes, ValueKind.Number).Select(value => value.Low).Append(0).Append(fact.Min ?? 0).Append(fact.Max ?? 0);

    /// <summary>The values on the step at each number, or just below it, and one step to either side.</summary>
    private static IEnumerable<decimal> Around(IEnumerable<decimal> numbers, decimal step, decimal? min, decimal? max) =>
        numbers.Where(number => Math.Abs(number) < Most).Select(number => decimal.Floor(number / step) * step)
            .SelectMany(number => (decimal[])[number - step, number, number + step])
            .Where(number => !(number < min) && !(number > max)).Distinct().Order();

    private static IEnumerable<FactValue> Lists(FactDefinition fact, IReadOnlyList<Node> nodes, DateOnly asOf)
    {
        yield return FactValue.Of(new FactList([], isComplete: true));
        if (fact.Type == FactType.Choices)
        {
            yield return FactValue.Of(new FactList(fact.ChoiceCodes.Select(FactValue.Of), isComplete: true));
            foreach (var code in fact.ChoiceCodes)
                yield return FactValue.Of(new FactList([FactValue.Of(code)], isComplete: true));
            yield break;
        }

        foreach (var record in Records(fact, nodes, asOf))
        {
            foreach (var times in (int[])[1, 2, 3, 5])
                yield return FactValue.Of(new FactList(Enumerable.Repeat(record, times), isComplete: true));
        }
    }

    private static IEnumerable<FactValue> Records(FactDefinition fact, IReadOnlyList<Node> nodes, DateOnly asOf)
    {
        IEnumerable<Dictionary<string, FactValue>> records = [new Dictionary<string, FactValue>(StringComparer.Ordinal)];
        var asked = nodes.OfType<FieldNode>().Where(node => node.List.Name == fact.Name).Select(node => node.Field).ToHashSet(StringComparer.Ordinal);
        foreach (var field in fact.Fields.Where(field => asked.Contains(field.Name)))
        {
            var values = For(field, nodes, asOf).Take(MostPerField).ToList();
            records = records.SelectMany(record => values.Select(value => new Dictionary<string, FactValue>(record, StringComparer.Ordinal) { [field.Name] = value }));
        }

        return records.Take(MostRecords).Select(values => FactValue.Of(new FactRecord(fact, values)));
    }

    /// <summary>Numbers beyond this are not tried: steps from them could not be counted exactly.</summary>
    internal const decimal Most = 1_000_000_000_000_000m;

    private const int MostPerField = 12;

    private const int MostRecords = 500;
}
