using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Reviews;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>What cycles and their reviews say.</summary>
internal static class CycleFacts
{
    private const string Source = "cycles kept here";

    /// <summary>
    /// The cycles kept here after those that a file told of. The list is complete if the file said so, or if support itself began here by a
    /// decision; a pupil who came with support may have had cycles nobody told us of.
    /// </summary>
    internal static DatedFact? Cycles(PupilRecords records, DatedFact? told, FactCatalogue catalogue, DateOnly asOf)
    {
        var beganHere = records.Placements.Count > 0 && records.Placements.All(placement => placement.DecisionId is not null);
        if (catalogue["Cycles"] is not { } fact || (records.Cycles.Count == 0 && !(told is null && beganHere)))
            return null;
        var first = records.Cycles.Count > 0 ? records.Cycles[0].StartedOn : asOf;
        var earlier = told?.Value?.List?.Items.Where(item => item?.Record?["StartedOn"]?.Date is not { } start || start < first) ?? [];
        var kept = records.Cycles.Select(cycle => Record(fact, cycle, records.Reviews.GetValueOrDefault(cycle.Id), asOf));
        var list = new FactList([.. earlier, .. kept], told?.Value?.List?.IsComplete ?? beganHere, told?.Value?.List?.Since);
        return new DatedFact(fact.Name, FactValue.Of(list), LastChange(records, told, asOf), Source);
    }

    /// <summary>That the parents were told of the support (CFA s.68), from the day they were; <c>null</c> if no cycle says so.</summary>
    internal static DatedFact? ParentsTold(PupilRecords records, DateOnly asOf) =>
        records.Cycles.Where(cycle => cycle.ParentNotifiedOn <= asOf).Min(cycle => cycle.ParentNotifiedOn) is { } day
            ? new DatedFact("ParentsToldOfSupport", FactValue.Of(true), day, Source)
            : null;

    private static FactValue Record(FactDefinition fact, Cycle cycle, Review? review, DateOnly asOf)
    {
        var reviewed = cycle.ReviewedOn <= asOf;
        var planned = (cycle.PlannedOn ?? (cycle.ReviewBy is null ? null : cycle.StartedOn)) <= asOf;
        var values = new Dictionary<string, FactValue>(StringComparer.Ordinal)
        {
            ["StartedOn"] = FactValue.Of(cycle.StartedOn),
            ["Reviewed"] = FactValue.Of(reviewed),
            ["Ended"] = FactValue.Of(reviewed || cycle.EndedOn <= asOf),
        };
        // A date for review belongs to a plan (CoP 6.48): until there is a plan nobody can say whether it has one.
        if (planned)
            values["ReviewDateSet"] = FactValue.Of(cycle.ReviewBy is not null);
        if (planned && cycle.ReviewBy is { } reviewBy)
        {
            values["ReviewBy"] = FactValue.Of(reviewBy);
            values["LengthWeeks"] = Weeks(cycle, reviewBy);
        }

        if (cycle.Area is { } area)
            values["Area"] = FactValue.Of(area);
        if (reviewed)
            AddReview(values, cycle, review);
        return FactValue.Of(new FactRecord(fact, values));
    }

    private static void AddReview(Dictionary<string, FactValue> values, Cycle cycle, Review? review)
    {
        var on = cycle.ReviewedOn!.Value;
        values["ReviewedOn"] = FactValue.Of(on);
        values["LengthWeeks"] = Weeks(cycle, on);
        if ((cycle.Progress ?? review?.Progress) is { } progress)
            values["Progress"] = FactValue.Of(progress);
        if (review is null)
            return;
        values["ParentViews"] = FactValue.Of(!string.IsNullOrWhiteSpace(review.ParentViews));
        values["PupilViews"] = FactValue.Of(!string.IsNullOrWhiteSpace(review.PupilViews));
    }

    private static FactValue Weeks(Cycle cycle, DateOnly to) => FactValue.Of(Math.Max(1, (to.DayNumber - cycle.StartedOn.DayNumber) / 7));

    private static DateOnly LastChange(PupilRecords records, DatedFact? told, DateOnly asOf)
    {
        var days = records.Cycles.SelectMany(cycle => new[] { cycle.StartedOn, cycle.PlannedOn, cycle.ReviewedOn })
            .Append(told?.On)
            .Append(records.Placements.Count > 0 ? records.Placements[0].From : null);
        return days.Where(day => day <= asOf).Max() ?? asOf;
    }
}
