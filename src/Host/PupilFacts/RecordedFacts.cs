using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>Turns the records kept here into the catalogue's facts, so that rules see cycles, placements and reviews as they see anything else.</summary>
public static class RecordedFacts
{
    private const string Source = "the pupil's record";

    /// <summary>The facts that the records kept here answer alone, so that nobody need type them.</summary>
    internal static IReadOnlySet<string> KeptHere { get; } = new HashSet<string>(StringComparer.Ordinal) { "DateOfBirth", "YearGroup", "Placements" };

    /// <summary>What was recorded as facts together with what the records say, in an order where the records' answer counts.</summary>
    /// <param name="recorded">Facts dated on or before <paramref name="asOf"/>, in the order recorded.</param>
    /// <param name="records">The pupil's records.</param>
    /// <param name="catalogue">The facts that count; what it does not declare is left out.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="ladder">The ladder in force, or <c>null</c>.</param>
    public static IReadOnlyList<DatedFact> Merge(
        IReadOnlyList<DatedFact> recorded, PupilRecords records, FactCatalogue catalogue, DateOnly asOf, Ladder? ladder)
    {
        DatedFact? Newest(string name) => recorded.Where(fact => fact.Name == name).OrderBy(fact => fact.On).LastOrDefault();

        var fromRecords = new List<DatedFact?>
        {
            new("DateOfBirth", FactValue.Of(records.Pupil.BornOn), records.Pupil.BornOn, Source),
            Newest("YearGroup") is null ? new("YearGroup", FactValue.Of(records.Pupil.YearGroup), StartOfSchoolYear(asOf), Source) : null,
            PlacementFacts.Placements(records.Placements, catalogue, asOf),
            Newest("SenSupportStartedOn") is null ? PlacementFacts.SupportStartedOn(records.Placements, ladder, asOf) : null,
            CycleFacts.Cycles(records, Newest("Cycles"), catalogue, asOf),
            CycleFacts.ParentsTold(records, asOf),
            ProvisionFacts.Interventions(records.Provision, Newest("Interventions"), catalogue, asOf),
            ProvisionFacts.CostPerYear(records.Provision, asOf),
        };
        var kept = fromRecords.OfType<DatedFact>().Where(fact => catalogue[fact.Name] is not null).ToList();
        // Lists kept here replace what a file once said of them; the merged lists of cycles and interventions already hold the latter.
        return [.. recorded.Where(fact => fact.Name is not ("Placements" or "Cycles" or "Interventions") || kept.All(record => record.Name != fact.Name)), .. kept];
    }

    /// <summary>1 September before or on the day: a school year's cohorts change then.</summary>
    private static DateOnly StartOfSchoolYear(DateOnly day) => new(day.Month >= 9 ? day.Year : day.Year - 1, 9, 1);
}
