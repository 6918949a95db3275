using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>What the provision map says: the interventions a pupil has had, and what the additional ones cost in a year.</summary>
internal static class ProvisionFacts
{
    private const string Source = "the provision map kept here";
    private const decimal PenceAPound = 100m;

    /// <summary>
    /// The interventions kept here beside those that were told of under other names. Complete only if what was told was: a school may provide more
    /// than it has entered.
    /// </summary>
    internal static DatedFact? Interventions(IReadOnlyList<ProvisionLine> lines, DatedFact? told, FactCatalogue catalogue, DateOnly asOf)
    {
        if (lines.Count == 0 || catalogue["Interventions"] is not { } fact)
            return null;
        var names = lines.Select(l => l.Intervention.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = told?.Value?.List?.Items.Where(item => item?.Record?["Name"]?.Text is not { } name || !names.Contains(name)) ?? [];
        var list = new FactList([.. others, .. lines.Select(line => Record(fact, line, asOf))], told?.Value?.List?.IsComplete ?? false, told?.Value?.List?.Since);
        return new DatedFact(fact.Name, FactValue.Of(list), Latest(lines, told?.On, asOf), Source);
    }

    /// <summary>The planned cost of additional provision in the present year of account (pounds); <c>null</c>, not known, unless every part of it is.</summary>
    internal static DatedFact? CostPerYear(IReadOnlyList<ProvisionLine> lines, DateOnly asOf)
    {
        var additional = lines.Where(line => line.IsAdditional).ToList();
        if (additional.Count == 0 || additional.Exists(line => line.PlannedPence is null))
            return null;
        var pounds = decimal.Round(additional.Sum(line => line.PlannedPence!.Value) / PenceAPound);
        return new DatedFact("ProvisionCostPerYear", FactValue.Of(pounds), additional.Max(line => line.Member.From <= asOf ? line.Member.From : asOf), Source);
    }

    private static FactValue Record(FactDefinition fact, ProvisionLine line, DateOnly asOf)
    {
        var (given, member) = (line.Intervention, line.Member);
        var values = new Dictionary<string, FactValue>(StringComparer.Ordinal)
        {
            ["Name"] = FactValue.Of(given.Name),
            ["StartedOn"] = FactValue.Of(member.From),
            ["SessionsDelivered"] = FactValue.Of(line.Attended),
        };
        if (given.Area is { } area)
            values["Area"] = FactValue.Of(area);
        if (line.PlannedSessions is { } planned)
            values["SessionsPlanned"] = FactValue.Of(planned);
        if (given.EvidenceBased is { } evidence)
            values["EvidenceBased"] = FactValue.Of(evidence);
        if (given.TrainedStaff is { } trained)
            values["TrainedStaff"] = FactValue.Of(trained);
        if (member.Progress is { } progress && member.RespondedOn <= asOf)
            values["Progress"] = FactValue.Of(progress);
        return FactValue.Of(new FactRecord(fact, values));
    }

    private static DateOnly Latest(IReadOnlyList<ProvisionLine> lines, DateOnly? told, DateOnly asOf) =>
        lines.SelectMany(line => new[] { line.Member.From, line.LastCame, line.Member.RespondedOn }).Append(told).Where(day => day <= asOf).Max() ?? asOf;
}
