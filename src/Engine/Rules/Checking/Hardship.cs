using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Layering;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>A pupil who has had nothing that an authority may not ask for, on one layer, with one attainment.</summary>
/// <param name="Words">The pupil in words: "on \"stage-1\" with no cycles, …".</param>
/// <param name="Facts">The facts held fixed; every other is unknown.</param>
/// <param name="Held">Their names.</param>
internal sealed record Hardship(string Words, FactSet Facts, IReadOnlySet<string> Held)
{
    /// <summary>One for every layer, with nothing or an unknown sum spent, and with the lowest, highest and unknown attainment.</summary>
    internal static IEnumerable<Hardship> All(MergedLayers merged, DateOnly asOf)
    {
        var layers = merged.Ladder is { } ladder ? ladder.Layers.Select(layer => (string?)layer.Id) : [null];
        foreach (var layer in layers)
        {
            foreach (var isSpendKnown in (bool[])[true, false])
            {
                foreach (var attainment in (Attainment[])[Attainment.Lowest, Attainment.Highest, Attainment.Unknown])
                    yield return Of(merged.Facts, asOf, layer, isSpendKnown, attainment);
            }
        }
    }

    private enum Attainment
    {
        Lowest,
        Highest,
        Unknown,
    }

    private static Hardship Of(FactCatalogue catalogue, DateOnly asOf, string? layer, bool isSpendKnown, Attainment attainment)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        var recorded = new List<DatedFact>();
        foreach (var fact in catalogue.Facts)
        {
            var value = fact.NeverABarrier switch
            {
                Barriers.Attainment => ValueOf(fact, attainment),
                Barriers.Spend when !isSpendKnown => null,
                null => LayerValue(fact, layer),
                _ => Nothing(fact),
            };
            if (fact.NeverABarrier is not null || value is not null)
                held.Add(fact.Name);
            if (value is not null)
                recorded.Add(new DatedFact(fact.Name, value, asOf, "supposed"));
        }

        var facts = FactSelection.AsOf(catalogue, recorded, asOf, allowDerived: true);
        held.UnionWith(facts.Known.Select(fact => fact.Name));
        var words = $"{(layer is null ? "" : $"on \"{layer}\" ")}with no cycles, {(isSpendKnown ? "no" : "unknown")} spend, no specialist, no diagnosis and {attainment switch { Attainment.Lowest => "the lowest", Attainment.Highest => "the highest", _ => "unknown" }} attainment";
        return new Hardship(words, facts, held);
    }

    private static FactValue? LayerValue(FactDefinition fact, string? layer)
    {
        if (layer is null)
            return null;
        if (LayerFacts.AreNamedBy(fact))
            return FactValue.Of(layer);
        if (fact.Type != FactType.Records || fact.Fields.FirstOrDefault(LayerFacts.AreNamedBy) is not { } field)
            return null;
        var placement = new FactRecord(fact, new Dictionary<string, FactValue>(StringComparer.Ordinal) { [field.Name] = FactValue.Of(layer) });
        return FactValue.Of(new FactList([FactValue.Of(placement)], isComplete: true));
    }

    private static FactValue? Nothing(FactDefinition fact) => fact.Type switch
    {
        FactType.Boolean => FactValue.Of(false),
        FactType.Integer or FactType.Number => FactValue.Of(0m),
        FactType.Choices or FactType.Records => FactValue.Of(new FactList([], isComplete: true)),
        _ => null,
    };

    private static FactValue? ValueOf(FactDefinition fact, Attainment attainment) => (fact.Type, attainment) switch
    {
        (_, Attainment.Unknown) => null,
        (FactType.Boolean, _) => FactValue.Of(attainment == Attainment.Lowest),
        (FactType.Choice, Attainment.Lowest) => fact.ChoiceCodes.Select(FactValue.Of).FirstOrDefault(),
        (FactType.Choice, _) => fact.ChoiceCodes.Select(FactValue.Of).LastOrDefault(),
        (FactType.Integer or FactType.Number, Attainment.Lowest) => FactValue.Of(fact.Min ?? 0),
        (FactType.Integer or FactType.Number, _) => FactValue.Of(fact.Max ?? 999_999),
        _ => null,
    };
}
