using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>
/// The declared finite set of values over which a rule and its mutant are compared. A number has every step of a short range, otherwise the steps
/// around each number written; a choice every word; a layer every layer of the ladder and one that is none of them; a list is empty, of one record, of
/// that record several times, of two different ones, and of one with perhaps others. Each may also be not known.
/// </summary>
internal sealed class SearchValues(IReadOnlyList<Node> nodes, Ladder? ladder, DateOnly asOf)
{
    private const int MostSteps = 1_100;
    private const int MostPairs = 150;
    private const int LongestRepeat = 12;

    internal IReadOnlyList<FactValue?> For(FactDefinition fact, bool everyStep) => [null, .. fact.IsList ? Lists(fact) : Scalars(fact, everyStep)];

    private IEnumerable<FactValue> Scalars(FactDefinition fact, bool everyStep)
    {
        if (LayerFacts.AreNamedBy(fact) && ladder is not null)
            return ladder.Layers.Select(layer => layer.Id).Append("no layer of the ladder").Select(FactValue.Of);
        return everyStep && EveryStep(fact) is { } steps ? steps : Candidates.For(fact, nodes, asOf);
    }

    private static IEnumerable<FactValue>? EveryStep(FactDefinition fact) =>
        fact is { Type: FactType.Integer or FactType.Number, Min: { } min, Max: { } max, Step: { } step and > 0 } && (max - min) / step <= MostSteps
            ? Enumerable.Range(0, (int)((max - min) / step) + 1).Select(each => FactValue.Of(min + (each * step)))
            : null;

    private IEnumerable<FactValue> Lists(FactDefinition fact)
    {
        var items = fact.Type == FactType.Choices ? [.. fact.ChoiceCodes.Select(FactValue.Of)] : Records(fact);
        yield return List([], isComplete: true);
        yield return List([], isComplete: false);
        foreach (var item in items)
        {
            yield return List([item], isComplete: true);
            yield return List([item], isComplete: false);
            foreach (var times in Repeats())
                yield return List(Enumerable.Repeat(item, times), isComplete: true);
        }

        foreach (var (one, other) in Pairs(items))
            yield return List([one, other], isComplete: true);
    }

    private static FactValue List(IEnumerable<FactValue> items, bool isComplete) => FactValue.Of(new FactList(items, isComplete));

    private static IEnumerable<(FactValue One, FactValue Other)> Pairs(List<FactValue> items)
    {
        var all = (long)items.Count * items.Count;
        var stride = Math.Max(1, (int)(all / MostPairs) | 1);
        for (long at = 1; at < all; at += stride)
            yield return (items[(int)(at / items.Count)], items[(int)(at % items.Count)]);
    }

    /// <summary>As many times as the whole numbers written, and one more and less.</summary>
    private IEnumerable<int> Repeats()
    {
        for (var times = 2; times <= LongestRepeat + 1; times++)
        {
            if (nodes.Any(node => node is ConstantNode { Kind: ValueKind.Integer or ValueKind.Number, Value.Low: >= 0 and <= LongestRepeat and var number } && Math.Abs((int)number - times) <= 1))
                yield return times;
        }
    }

    private List<FactValue> Records(FactDefinition fact)
    {
        IEnumerable<Dictionary<string, FactValue>> records = [new Dictionary<string, FactValue>(StringComparer.Ordinal)];
        var asked = nodes.OfType<FieldNode>().Where(node => node.List.Name == fact.Name).Select(node => node.Field).ToHashSet(StringComparer.Ordinal);
        foreach (var field in fact.Fields.Where(field => asked.Contains(field.Name)))
        {
            FactValue?[] values = [null, .. Scalars(field, everyStep: false)];
            records = [.. records.SelectMany(record => values.Select(value => With(record, field.Name, value)))];
        }

        return [.. records.Select(values => FactValue.Of(new FactRecord(fact, values)))];
    }

    private static Dictionary<string, FactValue> With(Dictionary<string, FactValue> record, string field, FactValue? value)
    {
        var with = new Dictionary<string, FactValue>(record, StringComparer.Ordinal);
        if (value is not null)
            with[field] = value;
        return with;
    }
}
