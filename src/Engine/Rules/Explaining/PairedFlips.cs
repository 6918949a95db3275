using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Rules.Explaining;

/// <summary>Two facts that flip an answer together where none does alone: the first found, in order of name and then of nearness.</summary>
internal static class PairedFlips
{
    internal static IReadOnlyList<Flip> Of(Trials trials, Outcome outcome, IEnumerable<FactDefinition> facts, Func<FactDefinition, IEnumerable<FactValue>> offers)
    {
        var ordered = facts.OrderBy(fact => fact.Name, StringComparer.Ordinal).ToList();
        var near = ordered.ConvertAll(fact => new Lazy<List<FactValue>>(() => Near(offers(fact), trials.Held(fact))));
        for (var i = 0; i < ordered.Count; i++)
        {
            var others = Enumerable.Range(i + 1, ordered.Count - i - 1).Where(j => CanFlip(trials, outcome, ordered[i], ordered[j])).ToList();
            if (others.Count > 0 && With(i, others) is { } flip)
                return [flip];
        }

        return [];

        Flip? With(int i, List<int> others)
        {
            foreach (var first in near[i].Value)
            {
                foreach (var j in others)
                {
                    foreach (var second in near[j].Value)
                    {
                        var other = trials.With(ordered[i], first, ordered[j], second);
                        if (other != outcome)
                            return new Flip([Flips.Change(ordered[i], trials.Held(ordered[i]), first), Flips.Change(ordered[j], trials.Held(ordered[j]), second)], other);
                    }
                }
            }

            return null;
        }
    }

    /// <summary>An answer that stands without both facts stands for all their values. Only what is not known anyway must be tried.</summary>
    private static bool CanFlip(Trials trials, Outcome outcome, FactDefinition one, FactDefinition other) =>
        outcome == Outcome.Unknown || trials.With(one, null, other, null) != outcome;

    private static List<FactValue> Near(IEnumerable<FactValue> offers, FactValue? held) =>
        [.. offers.Where(value => !value.Equals(held)).OrderBy(value => Math.Abs(value.Amount - (held?.Amount ?? 0)))];
}
