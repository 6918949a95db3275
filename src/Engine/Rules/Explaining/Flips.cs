using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Explaining;

/// <summary>
/// Finds what an answer rests on. Every flip is verified by evaluating again. Only facts that can change are moved: a number or date by the
/// fewest steps, a choice to each other word, an unknown to a value for each outcome, an aggregate of a list as a whole. A fact without which
/// the answer is the same cannot flip it, so it is not tried.
/// </summary>
internal static class Flips
{
    private const int MostSteps = 2_000;

    internal static IReadOnlyList<Flip> Of(Node condition, Outcome outcome, FactSet facts, Ladder? ladder)
    {
        var nodes = Explainer.All(condition).ToList();
        var scalars = nodes.OfType<FactNode>().Select(node => node.Fact).Where(fact => fact.CanChange).DistinctBy(fact => fact.Name).ToList();
        var flips = scalars.SelectMany(fact => Single(condition, outcome, facts, fact, Offers(fact, nodes, facts, ladder)))
            .Concat(Aggregates(condition).SelectMany(node => Aggregate(condition, outcome, facts, node)))
            .OrderBy(flip => flip.Changes[0].What, StringComparer.Ordinal).ThenBy(flip => flip.Outcome).ThenBy(flip => flip.Changes[0].To, StringComparer.Ordinal)
            .ToList();
        return flips.Count > 0 ? flips : Pair(condition, outcome, facts, [.. scalars.Select(fact => (fact, Offers(fact, nodes, facts, ladder)))]);
    }

    private static IEnumerable<Flip> Single(Node condition, Outcome outcome, FactSet facts, FactDefinition fact, IEnumerable<FactValue> offers)
    {
        var held = facts[fact.Name]?.Value;
        if (Test(condition, facts.With(fact.Name, null)) == outcome && (held is not null || outcome != Outcome.Unknown))
            return [];
        if (held is not null && fact.Type is FactType.Integer or FactType.Number or FactType.Date)
            return NearestSteps(condition, outcome, facts, fact, held!);
        var others = offers.Where(value => !value.Equals(held))
            .Select(value => (value, Outcome: Test(condition, facts.With(fact.Name, value))))
            .Where(pair => pair.Outcome != outcome);
        if (held is null)
            others = others.DistinctBy(pair => pair.Outcome);
        return others.Select(pair => new Flip([Change(fact, held, pair.value)], pair.Outcome));
    }

    private static IEnumerable<Flip> NearestSteps(Node condition, Outcome outcome, FactSet facts, FactDefinition fact, FactValue held)
    {
        var step = fact.Step ?? (fact.Type == FactType.Number ? 0.01m : 1);
        if (Math.Abs(held.Amount) > Candidates.Most)
            return [];
        for (var steps = 1; steps <= MostSteps; steps++)
        {
            foreach (var amount in (decimal[])[held.Amount - (steps * step), held.Amount + (steps * step)])
            {
                if (amount < fact.Min || amount > fact.Max || (fact.Type == FactType.Date && amount is < 0 or > 3_000_000))
                    continue;
                var value = fact.Type == FactType.Date ? FactValue.Of(DateOnly.FromDayNumber((int)amount)) : FactValue.Of(amount);
                var other = Test(condition, facts.With(fact.Name, value));
                if (other != outcome)
                    return [new Flip([Change(fact, held, value)], other)];
            }
        }

        return [];
    }

    private static IEnumerable<Node> Aggregates(Node node) =>
        node is CountNode or TotalNode ? [node] : node is ILoopNode ? [] : node.Children.SelectMany(Aggregates).DistinctBy(found => found.Text);

    private static IEnumerable<Flip> Aggregate(Node condition, Outcome outcome, FactSet facts, Node aggregate)
    {
        var frame = new Frame(facts);
        var held = aggregate.Evaluate(ref frame);
        if (!held.IsKnown || Math.Abs(held.Low) > Candidates.Most)
            return [];
        var without = new Frame(facts) { Supposed = aggregate.Text, SupposedValue = Value.Unknown };
        if (condition.Test(ref without) == outcome)
            return [];
        for (var steps = 1; steps <= MostSteps; steps++)
        {
            foreach (var amount in (decimal[])[held.Low - steps, held.Low + steps])
            {
                if (amount < 0)
                    continue;
                var supposed = new Frame(facts) { Supposed = aggregate.Text, SupposedValue = Value.Of(amount) };
                var other = condition.Test(ref supposed);
                if (other != outcome)
                    return [new Flip([new FlipChange(aggregate.Text, ValueWords.Describe(held, aggregate.Kind), ValueWords.Describe(Value.Of(amount), aggregate.Kind))], other)];
            }
        }

        return [];
    }

    private static IReadOnlyList<Flip> Pair(Node condition, Outcome outcome, FactSet facts, List<(FactDefinition Fact, IEnumerable<FactValue> Offers)> scalars)
    {
        var ordered = scalars.OrderBy(scalar => scalar.Fact.Name, StringComparer.Ordinal).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            foreach (var first in Near(ordered[i], facts))
            {
                var changed = facts.With(ordered[i].Fact.Name, first);
                for (var j = i + 1; j < ordered.Count; j++)
                {
                    foreach (var second in Near(ordered[j], facts))
                    {
                        var other = Test(condition, changed.With(ordered[j].Fact.Name, second));
                        if (other != outcome)
                            return [new Flip([Change(ordered[i].Fact, facts[ordered[i].Fact.Name]?.Value, first), Change(ordered[j].Fact, facts[ordered[j].Fact.Name]?.Value, second)], other)];
                    }
                }
            }
        }

        return [];
    }

    private static IEnumerable<FactValue> Near((FactDefinition Fact, IEnumerable<FactValue> Offers) scalar, FactSet facts)
    {
        var held = facts[scalar.Fact.Name]?.Value;
        return scalar.Offers.Where(value => !value.Equals(held)).OrderBy(value => Math.Abs(value.Amount - (held?.Amount ?? 0)));
    }

    /// <summary>A layer can be any of the ladder; any other free text cannot be guessed, so nothing is offered for it.</summary>
    private static IEnumerable<FactValue> Offers(FactDefinition fact, List<Node> nodes, FactSet facts, Ladder? ladder) =>
        fact.Type != FactType.Text ? Candidates.For(fact, nodes, facts.AsOf)
        : LayerFacts.AreNamedBy(fact) ? (ladder?.Layers ?? []).Select(layer => FactValue.Of(layer.Id))
        : [];

    private static Outcome Test(Node condition, FactSet facts)
    {
        var frame = new Frame(facts);
        return condition.Test(ref frame);
    }

    private static FlipChange Change(FactDefinition fact, FactValue? from, FactValue to) =>
        new(fact.Name, from?.ToString() ?? "not known", to.ToString());
}
