using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Engine.Rules.Evaluating;
using SendWorkflows.Engine.Rules.Evaluating.Nodes;
using SendWorkflows.Engine.Rules.Explaining;

namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>
/// Whether a mutant says the same as its rule for every fact set of <see cref="SearchValues"/>. Proven only if all of them were tried and nothing in
/// the conditions can turn between them: no sum, no calculation with a fact, no search inside a text.
/// </summary>
internal static class Equivalence
{
    private const long MostTrials = 150_000;

    internal static bool IsProven(Node rule, Node mutant, Policy policy) => IsProven(rule, mutant, policy.Facts, policy.Ladder, policy.AsOf);

    internal static bool IsProven(Node rule, Node mutant, FactCatalogue catalogue, Ladder? ladder, DateOnly asOf)
    {
        List<Node> nodes = [.. Explainer.All(rule), .. Explainer.All(mutant)];
        var facts = nodes.Select(Explainer.FactOf).OfType<FactDefinition>().DistinctBy(fact => fact.Name).OrderBy(fact => fact.Name, StringComparer.Ordinal).ToList();
        var values = new SearchValues(nodes, ladder, asOf);
        var sets = facts.Select(fact => values.For(fact, everyStep: true)).ToList();
        var isEveryStep = Count(sets) <= MostTrials;
        if (!isEveryStep)
            sets = [.. facts.Select(fact => values.For(fact, everyStep: false))];
        if (Count(sets) > MostTrials || nodes.Any(node => node is TotalNode or TextTestNode || (node is ArithmeticNode && !isEveryStep && Explainer.All(node).Any(IsMeasured))))
            return false;
        return AreAlike(rule, mutant, catalogue, asOf, facts, sets);
    }

    private static bool IsMeasured(Node node) => Explainer.FactOf(node) is not null || node is FieldNode;

    private static decimal Count(IEnumerable<IReadOnlyList<FactValue?>> sets) => sets.Aggregate(1m, (product, set) => Math.Min(product * set.Count, decimal.MaxValue / 1_000_000));

    private static bool AreAlike(Node rule, Node mutant, FactCatalogue catalogue, DateOnly asOf, List<FactDefinition> facts, List<IReadOnlyList<FactValue?>> sets)
    {
        var slots = facts.Select(fact => catalogue.SlotOf(fact.Name)).ToArray();
        var at = new int[sets.Count];
        var known = new KnownFact?[catalogue.Facts.Count];
        while (true)
        {
            for (var i = 0; i < at.Length; i++)
                known[slots[i]] = sets[i][at[i]] is { } value ? new KnownFact(facts[i].Name, value, asOf, "supposed") : null;
            var supposed = new FactSet(catalogue, asOf, known);
            if (Outcome(rule, supposed) != Outcome(mutant, supposed))
                return false;
            var digit = 0;
            while (digit < at.Length && ++at[digit] == sets[digit].Count)
                at[digit++] = 0;
            if (digit == at.Length)
                return true;
        }
    }

    private static Outcome Outcome(Node condition, FactSet facts)
    {
        var frame = new Frame(facts);
        return condition.Test(ref frame);
    }
}
