using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Tests.Rules.Explaining;

/// <summary>What an answer rests on, found by trying every step of every number: slow, and plain enough to be believed.</summary>
internal static class EveryStepTried
{
    internal static IEnumerable<string> Of(Node condition, FactSet facts)
    {
        var outcome = Test(condition, new Frame(facts));
        var nodes = Explainer.All(condition).ToList();
        foreach (var fact in nodes.OfType<FactNode>().Select(node => node.Fact).Where(fact => fact.CanChange).DistinctBy(fact => fact.Name))
        {
            if (facts[fact.Name]?.Value is not { } held || fact.Type is not (FactType.Integer or FactType.Number or FactType.Date))
                continue;
            var step = fact.Step ?? (fact.Type == FactType.Number ? 0.01m : 1);
            foreach (var flip in Walk(held.Amount, step, outcome, amount => amount < fact.Min || amount > fact.Max ? null : Test(condition, new Frame(facts.With(fact.Name, Valued(fact, amount))))))
                yield return $"{fact.Name} → {Valued(fact, flip.Number)}: {flip.Outcome}";
        }

        foreach (var aggregate in Aggregates(condition).DistinctBy(node => node.Text))
        {
            var frame = new Frame(facts);
            var held = aggregate.Evaluate(ref frame);
            if (!held.IsKnown)
                continue;
            foreach (var flip in Walk(held.Low, 1, outcome, amount => amount < 0 ? null : Test(condition, new Frame(facts) { Supposed = aggregate.Text, SupposedValue = Value.Of(amount) })))
                yield return $"{aggregate.Text} → {ValueWords.Describe(Value.Of(flip.Number), aggregate.Kind)}: {flip.Outcome}";
        }
    }

    private static IEnumerable<(decimal Number, Outcome Outcome)> Walk(decimal held, decimal step, Outcome outcome, Func<decimal, Outcome?> ask)
    {
        foreach (var direction in (int[])[-1, 1])
        {
            for (var steps = 1; steps <= 2_000; steps++)
            {
                var number = held + (direction * steps * step);
                if (ask(number) is not { } other || other == outcome)
                    continue;
                yield return (number, other);
                break;
            }
        }
    }

    private static IEnumerable<Node> Aggregates(Node node) =>
        node is CountNode or TotalNode ? [node] : node is ILoopNode ? [] : node.Children.SelectMany(Aggregates);

    private static FactValue Valued(FactDefinition fact, decimal amount) =>
        fact.Type == FactType.Date ? FactValue.Of(DateOnly.FromDayNumber((int)amount)) : FactValue.Of(amount);

    private static Outcome Test(Node condition, Frame frame) => condition.Test(ref frame);
}
