using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>What placements say: the layers of today, and since when there has been support.</summary>
internal static class PlacementFacts
{
    internal const string ProvisionName = "SenProvision";

    private const string Source = "placements kept here";

    // The codes of the school census.
    private const string None = "N";
    private const string Support = "K";
    private const string WithPlan = "E";

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

    /// <summary>
    /// The census code that follows from a decision taken here, from its day on, until a newer one is told: SEN support or none. Whether there is an EHC
    /// plan is for the authority to say (Children and Families Act 2014 s.37), so no placement gives or takes one.
    /// </summary>
    /// <param name="begun">The placements begun by the day.</param>
    /// <param name="ladder">The ladder in force, or <c>null</c>: nothing follows then.</param>
    /// <param name="told">The code as it was last told, with its day; <c>null</c> for none.</param>
    /// <param name="asOf">The day asked about.</param>
    internal static DatedFact? Provision(IReadOnlyList<Placement> begun, Ladder? ladder, (string? Code, DateOnly On)? told, DateOnly asOf)
    {
        var decided = begun.Where(placement => placement.DecisionId is not null && placement.Ladder == ladder?.Id && placement.From <= asOf).ToList();
        if (ladder is null || decided.Count == 0 || told?.Code == WithPlan)
            return null;
        var on = decided.SelectMany(placement => new[] { placement.From, placement.To }).Where(day => day <= asOf).Max()!.Value;
        var codes = begun.Where(placement => HoldsOn(placement, asOf)).Select(placement => ladder[placement.Layer]?.CensusCode).ToList();
        return told?.On > on || codes.Contains(WithPlan) ? null : new DatedFact(ProvisionName, FactValue.Of(codes.Contains(Support) ? Support : None), on, Source);
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
