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
        FactType.Text => Texts(nodes).Append("other").Distinct(StringComparer.Ordinal).Select(FactValue.Of),
        FactType.Date => Around(Numbers(nodes, ValueKind.Date, [asOf.DayNumber]), 1, 1, 3_000_000).Select(day => FactValue.Of(DateOnly.FromDayNumber((int)day.Amount))),
        FactType.Integer or FactType.Number => Around(Numbers(nodes, ValueKind.Number, [0, fact.Min ?? 0, fact.Max ?? 0]), fact.Step ?? 0.01m, fact.Min, fact.Max),
        _ => Lists(fact, nodes, asOf),
    };

    private static IEnumerable<ConstantNode> Constants(IReadOnlyList<Node> nodes, ValueKind kind) =>
        nodes.OfType<ConstantNode>().Where(node => node.Kind == kind || (kind == ValueKind.Number && node.Kind == ValueKind.Integer));

    private static IEnumerable<string> Texts(IReadOnlyList<Node> nodes) => Constants(nodes, ValueKind.Text).Select(node => (string)node.Value.Reference!);

    private static decimal[] Numbers(IReadOnlyList<Node> nodes, ValueKind kind, decimal[] others)
    {
        var constants = Constants(nodes, kind).ToList();
        var numbers = new decimal[constants.Count + others.Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = i < constants.Count ? constants[i].Value.Low : others[i - constants.Count];
        return numbers;
    }

    /// <summary>The values on the step at each number, or just below it, and one step to either side; in order, each once.</summary>
    private static List<FactValue> Around(decimal[] numbers, decimal step, decimal? min, decimal? max)
    {
        // Loops over an array rather than queries over decimals: those would be compiled anew in every process, which is most of a cold start.
        var found = new List<FactValue>();
        foreach (var number in numbers)
        {
            if (Math.Abs(number) >= Most)
                continue;
            var at = decimal.Floor(number / step) * step;
            for (var side = -1; side <= 1; side++)
                Insert(found, at + (side * step), min, max);
        }

        return found;
    }

    private static void Insert(List<FactValue> found, decimal number, decimal? min, decimal? max)
    {
        if (number < min || number > max)
            return;
        var place = found.Count;
        while (place > 0 && found[place - 1].Amount > number)
            place--;
        if (place == 0 || found[place - 1].Amount != number)
            found.Insert(place, FactValue.Of(number));
    }

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
