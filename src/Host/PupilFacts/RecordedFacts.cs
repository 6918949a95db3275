using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>Turns the records kept here into the catalogue's facts, so that rules see cycles, placements and reviews as they see anything else.</summary>
public static class RecordedFacts
{
    private const string Source = "the pupil's record";

    /// <summary>The facts that the records kept here answer alone, so that nobody need type them.</summary>
    internal static IReadOnlySet<string> KeptHere { get; } = new HashSet<string>(StringComparer.Ordinal) { "DateOfBirth", "YearGroup", "Placements" };

    /// <summary>Adds what the records say to what was recorded as facts, in an order where the records' answer counts.</summary>
    /// <param name="recorded">Of each fact what was so last by <paramref name="asOf"/>.</param>
    /// <param name="records">The pupil's records.</param>
    /// <param name="catalogue">The facts that count; what it does not declare is left out.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="ladder">The ladder in force, or <c>null</c>.</param>
    internal static IReadOnlyList<DatedFact> Merge(List<DatedFact> recorded, PupilRecords records, FactCatalogue catalogue, DateOnly asOf, Ladder? ladder)
    {
        DatedFact? Said(string name)
        {
            foreach (var fact in recorded)
            {
                if (fact.Name == name)
                    return fact;
            }

            return null;
        }

        void Add(DatedFact? record)
        {
            if (record is null || catalogue[record.Name] is null)
                return;
            // Lists kept here replace what a file once said of them; the merged lists of cycles and interventions already hold the latter.
            if (record.Name is "Placements" or "Cycles" or "Interventions")
                recorded.RemoveAll(fact => fact.Name == record.Name);
            recorded.Add(record);
        }

        if (catalogue["DateOfBirth"] is not null)
            Add(new DatedFact("DateOfBirth", FactValue.Of(records.Pupil.BornOn), records.Pupil.BornOn, Source));
        if (catalogue["YearGroup"] is not null && Said("YearGroup") is null)
            Add(new DatedFact("YearGroup", FactValue.Of(records.Pupil.YearGroup), SchoolYear.BeginningOf(asOf), Source));
        Add(PlacementFacts.Placements(records.Placements, catalogue, asOf));
        if (Said("SenSupportStartedOn") is null)
            Add(PlacementFacts.SupportStartedOn(records.Placements, ladder, asOf));
        Add(CycleFacts.Cycles(records, Said("Cycles"), catalogue, asOf));
        Add(CycleFacts.ParentsTold(records, asOf));
        Add(ProvisionFacts.Interventions(records.Provision, Said("Interventions"), catalogue, asOf));
        Add(ProvisionFacts.CostPerYear(records.Provision, asOf));
        return recorded;
    }
}
