using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;

namespace SendWorkflows.Engine.Rules.Explaining;

/// <summary>
/// Finds what an answer rests on. Every flip is verified by evaluating again. Only facts that can change are moved: a number or date by the
/// fewest steps down and up, a choice to each other word, an unknown to a value for each outcome, an aggregate of a list as a whole. An answer
/// that stands without a fact stands for all its values, so they are not tried; only an answer that is not known may hide behind another fact.
/// </summary>
internal static class Flips
{
    internal static IReadOnlyList<Flip> Of(Node condition, Outcome outcome, FactSet facts, Ladder? ladder)
    {
        var nodes = Explainer.All(condition);
        var trials = new Trials(condition, facts);
        var scalars = nodes.OfType<FactNode>().Select(node => node.Fact).Where(fact => fact.CanChange).DistinctBy(fact => fact.Name).ToList();
        var flips = scalars.SelectMany(fact => Single(trials, outcome, fact, () => Offers(fact, nodes, facts, ladder)))
            .Concat(Aggregates(condition).SelectMany(node => Aggregate(trials, outcome, node)))
            .OrderBy(flip => flip.Changes[0].What, StringComparer.Ordinal).ThenBy(flip => flip.Outcome).ThenBy(flip => flip.Changes[0].To, StringComparer.Ordinal)
            .ToList();
        return flips.Count > 0 ? flips : PairedFlips.Of(trials, outcome, scalars, fact => Offers(fact, nodes, facts, ladder));
    }

    internal static FlipChange Change(FactDefinition fact, FactValue? from, FactValue to) =>
        new(fact.Name, from?.ToString() ?? "not known", to.ToString());

    private static IEnumerable<Flip> Single(Trials trials, Outcome outcome, FactDefinition fact, Func<IEnumerable<FactValue>> offers)
    {
        var held = trials.Held(fact);
        if (outcome != Outcome.Unknown && trials.With(fact, null) == outcome)
            return [];
        if (held is not null && fact.Type is FactType.Integer or FactType.Number or FactType.Date)
            return NearestSteps(trials, outcome, fact, held!);
        var others = offers().Where(value => !value.Equals(held))
            .Select(value => (value, Outcome: trials.With(fact, value)))
            .Where(pair => pair.Outcome != outcome);
        if (held is null)
            others = others.DistinctBy(pair => pair.Outcome);
        return others.Select(pair => new Flip([Change(fact, held, pair.value)], pair.Outcome));
    }

    private static IEnumerable<Flip> NearestSteps(Trials trials, Outcome outcome, FactDefinition fact, FactValue held)
    {
        var step = fact.Step ?? (fact.Type == FactType.Number ? 0.01m : 1);
        var breakpoints = trials.Breakpoints(node => node is FactNode moved && moved.Fact.Name == fact.Name);
        return Steps.Nearest(held.Amount, step, breakpoints, outcome, amount => Valued(fact, amount) is { } value ? trials.With(fact, value) : null)
            .Select(found => new Flip([Change(fact, held, Valued(fact, found.Number)!)], found.Outcome));
    }

    /// <summary>A number as a value of the fact; <c>null</c> if it is out of range.</summary>
    private static FactValue? Valued(FactDefinition fact, decimal amount) =>
        amount < fact.Min || amount > fact.Max || (fact.Type == FactType.Date && amount is < 0 or > 3_000_000) ? null
        : fact.Type == FactType.Date ? FactValue.Of(DateOnly.FromDayNumber((int)amount))
        : FactValue.Of(amount);

    private static IEnumerable<Node> Aggregates(Node node) =>
        node is CountNode or TotalNode ? [node] : node is ILoopNode ? [] : node.Children.SelectMany(Aggregates).DistinctBy(found => found.Text);

    private static IEnumerable<Flip> Aggregate(Trials trials, Outcome outcome, Node aggregate)
    {
        var frame = new Frame(trials.Facts);
        var held = aggregate.Evaluate(ref frame);
        if (!held.IsKnown || (outcome != Outcome.Unknown && trials.With(aggregate, Value.Unknown) == outcome))
            return [];
        var breakpoints = trials.Breakpoints(node => node is CountNode or TotalNode && node.Text == aggregate.Text);
        return Steps.Nearest(held.Low, 1, breakpoints, outcome, amount => amount < 0 ? null : trials.With(aggregate, Value.Of(amount)))
            .Select(found => new Flip([new FlipChange(aggregate.Text, ValueWords.Describe(held, aggregate.Kind), ValueWords.Describe(Value.Of(found.Number), aggregate.Kind))], found.Outcome));
    }

    /// <summary>A layer can be any of the ladder; any other free text cannot be guessed, so nothing is offered for it.</summary>
    private static IEnumerable<FactValue> Offers(FactDefinition fact, List<Node> nodes, FactSet facts, Ladder? ladder) =>
        fact.Type != FactType.Text ? Candidates.For(fact, nodes, facts.AsOf)
        : LayerFacts.AreNamedBy(fact) ? (ladder?.Layers ?? []).Select(layer => FactValue.Of(layer.Id))
        : [];
}
