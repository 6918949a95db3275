using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>What placements say: the layers of today, and since when there has been support.</summary>
internal static class PlacementFacts
{
    private const string Source = "placements kept here";

    /// <summary>The placements that hold on the day; <c>null</c> (not known) for a pupil who never had one.</summary>
    internal static DatedFact? Placements(IReadOnlyList<Placement> begun, FactCatalogue catalogue, DateOnly asOf)
    {
        if (begun.Count == 0 || catalogue["Placements"] is not { } fact)
            return null;
        var holding = begun.Where(placement => HoldsOn(placement, asOf)).Select(placement => Record(fact, placement));
        var lastChange = begun.SelectMany(placement => new[] { placement.From, placement.To }).Where(day => day <= asOf).Max();
        return new DatedFact(fact.Name, FactValue.Of(new FactList(holding, isComplete: true)), lastChange!.Value, Source);
    }

    /// <summary>The first day of the present unbroken spell on layers of the SEN register; <c>null</c> if there is none.</summary>
    internal static DatedFact? SupportStartedOn(IReadOnlyList<Placement> begun, Ladder? ladder, DateOnly asOf)
    {
        DateOnly? start = null;
        DateOnly? end = null;
        foreach (var placement in begun.Where(placement => IsOnRegister(ladder, placement)))
        {
            if (start is null || placement.From > end)
                (start, end) = (placement.From, placement.To ?? DateOnly.MaxValue);
            else if ((placement.To ?? DateOnly.MaxValue) > end)
                end = placement.To ?? DateOnly.MaxValue;
        }

        return start is { } day && end > asOf ? new DatedFact("SenSupportStartedOn", FactValue.Of(day), day, Source) : null;
    }

    private static bool HoldsOn(Placement placement, DateOnly day) => placement.To is null || placement.To > day;

    private static bool IsOnRegister(Ladder? ladder, Placement placement) =>
        ladder?.Id == placement.Ladder && ladder[placement.Layer] is { } layer && ladder.IsOnRegister(layer);

    private static FactValue Record(FactDefinition fact, Placement placement)
    {
        var values = new Dictionary<string, FactValue>(StringComparer.Ordinal)
        {
            ["Layer"] = FactValue.Of(placement.Layer),
            ["From"] = FactValue.Of(placement.From),
        };
        if (placement.Area is { } area)
            values["Area"] = FactValue.Of(area);
        return FactValue.Of(new FactRecord(fact, values));
    }
}
