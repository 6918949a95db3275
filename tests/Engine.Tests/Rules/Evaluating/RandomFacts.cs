using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Engine.Tests.Rules.Evaluating;

/// <summary>Pupils at random, and every way of knowing one thing less about them.</summary>
internal static class RandomFacts
{
    private static readonly FactDefinition Cycles = TestRules.Catalogue["Cycles"]!;

    internal static FactSet Everything(Random random) => Make(random, isAllKnown: true);

    internal static FactSet Some(Random random) => Make(random, isAllKnown: false);

    internal static IEnumerable<FactSet> Forgetting(FactSet facts)
    {
        foreach (var fact in facts.Known)
        {
            yield return facts.With(fact.Name, null);
            if (fact.Value.List is not { } list)
                continue;
            if (list.IsComplete)
                yield return facts.With(fact.Name, FactValue.Of(new FactList(list.Items, isComplete: false)));
            for (var i = 0; i < list.Items.Count; i++)
            {
                foreach (var item in Forgetting(list.Items[i]))
                    yield return facts.With(fact.Name, FactValue.Of(new FactList([.. list.Items.Take(i), item, .. list.Items.Skip(i + 1)], list.IsComplete)));
            }
        }
    }

    private static IEnumerable<FactValue?> Forgetting(FactValue? item)
    {
        if (item is null)
            yield break;
        yield return null;
        if (item.Record is not { } record)
            yield break;
        foreach (var (name, _) in record.Known)
            yield return FactValue.Of(new FactRecord(Cycles, record.Known.Where(pair => pair.Key != name).ToDictionary(pair => pair.Key, pair => pair.Value)));
    }

    private static FactSet Make(Random random, bool isAllKnown)
    {
        var facts = FactSelection.AsOf(TestRules.Catalogue, [], TestRules.AsOf);
        bool Known() => isAllKnown || random.Next(4) > 0;
        facts = facts.With("Urgent", Known() ? FactValue.Of(random.Next(2) == 0) : null)
            .With("Known", Known() ? FactValue.Of(random.Next(2) == 0) : null)
            .With("Score", Known() ? FactValue.Of((decimal)random.Next(4)) : null)
            .With("Attendance", Known() ? FactValue.Of(random.Next(3) * 50.5m) : null)
            .With("Sen", Known() ? FactValue.Of(random.Next(2) == 0 ? "N" : "K") : null)
            .With("Layer", Known() ? FactValue.Of(random.Next(2) == 0 ? "stage-1" : "elsewhere") : null)
            .With("StartedOn", Known() ? FactValue.Of(new DateOnly(2026, 1 + random.Next(9), 1)) : null)
            .With("Needs", Known() ? FactValue.Of(new FactList([FactValue.Of("ASD")], Known())) : null);
        return facts.With("Cycles", Known() ? FactValue.Of(new FactList(Enumerable.Range(0, random.Next(4)).Select(_ => (FactValue?)Cycle(random, Known)), Known())) : null);
    }

    private static FactValue Cycle(Random random, Func<bool> known)
    {
        var values = new Dictionary<string, FactValue>();
        if (known())
            values["Reviewed"] = FactValue.Of(random.Next(2) == 0);
        if (known())
            values["Weeks"] = FactValue.Of((decimal)random.Next(6));
        if (known())
            values["Progress"] = FactValue.Of(random.Next(2) == 0 ? "good" : "none");
        if (known())
            values["EndedOn"] = FactValue.Of(new DateOnly(2026, 1 + random.Next(9), 1));
        return FactValue.Of(new FactRecord(Cycles, values));
    }
}
