using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Reports;

/// <summary>
/// The SEN register of the pupils in sight: those on a layer that the ladder puts on the register, and those whose census code says SEN support
/// or an EHC plan, so that nobody is left off because one of the two was not recorded.
/// </summary>
public sealed class SenRegister(AppDb db, PoliciesInForce policies, TimeProvider time)
{
    private const int SoonDays = 14;
    private static readonly string[] FactNames = ["SenProvision", "PrimaryNeed", "AreasOfNeed"];

    /// <summary>Every line, unordered. Four queries, and one for each school in sight.</summary>
    public async Task<IReadOnlyList<RegisterLine>> ReadAsync(CancellationToken cancellation) => (await ReadWithRollAsync(cancellation)).Lines;

    /// <summary>Every line, with how many pupils are on roll and each school's ladder. Four queries, and one for each school in sight.</summary>
    internal async Task<(IReadOnlyList<RegisterLine> Lines, int Roll, IReadOnlyDictionary<Guid, Ladder?> Ladders)> ReadWithRollAsync(CancellationToken cancellation)
    {
        var pupils = await db.Pupils.AsNoTracking().Where(p => p.LeftOn == null)
            .Select(p => new PupilRow(p.Id, p.SchoolId, p.Forename, p.Surname, p.Class!.Name, p.YearGroup, p.Upn, p.BornOn))
            .ToListAsync(cancellation);
        var standing = (await db.Pupils.AsNoTracking().Where(p => p.LeftOn == null)
            .SelectMany(
                p => db.Placements.Where(x => x.PupilId == p.Id && x.To == null),
                (p, x) => new { p.Id, x.Ladder, x.Layer })
            .ToListAsync(cancellation)).ToLookup(x => x.Id, x => (x.Ladder, x.Layer));
        var facts = await NewestFactsAsync(cancellation);
        var cycles = (await db.Cycles.AsNoTracking().Where(c => c.EndedOn == null)
            .Select(c => new CycleRow(c.PupilId, c.PlannedOn, c.ReviewBy)).ToListAsync(cancellation)).ToLookup(c => c.PupilId);
        var ladders = new Dictionary<Guid, Ladder?>();
        var needs = new Dictionary<Guid, FactDefinition?>();
        foreach (var school in pupils.Select(p => p.SchoolId).Distinct())
        {
            var policy = await policies.ForSchoolAsync(school, cancellation);
            ladders[school] = policy?.Ladder;
            needs[school] = policy?.Policy?.Facts["PrimaryNeed"];
        }

        var lines = new List<RegisterLine>();
        foreach (var pupil in pupils)
        {
            var ladder = ladders[pupil.SchoolId];
            var layers = standing[pupil.Id].Where(x => x.Ladder == ladder?.Id).Select(x => ladder![x.Layer]).OfType<Layer>().ToList();
            var provision = Text(facts, pupil.Id, "SenProvision");
            if (provision is "K" or "E" || layers.Exists(ladder!.IsOnRegister))
                lines.Add(Line(pupil, layers, provision, facts, cycles[pupil.Id], needs[pupil.SchoolId]));
        }

        return (lines, pupils.Count, ladders);
    }

    private RegisterLine Line(
        PupilRow pupil, List<Layer> layers, string provision, Dictionary<(Guid, string), string> facts, IEnumerable<CycleRow> cycles, FactDefinition? needs)
    {
        // With a cycle for each area of need, the one that needs somebody soonest speaks for the pupil.
        var (state, review) = cycles.Select(c => (State: StateOf(c), c.ReviewBy))
            .OrderByDescending(c => c.State).ThenBy(c => c.ReviewBy ?? DateOnly.MaxValue).FirstOrDefault();
        var need = Text(facts, pupil.Id, "PrimaryNeed");
        return new RegisterLine(
            pupil.Id, pupil.Forename, pupil.Surname, pupil.ClassName ?? "", pupil.YearGroup, provision, need,
            facts.TryGetValue((pupil.Id, "AreasOfNeed"), out var areas) ? JsonSerializer.Deserialize<List<string>>(areas)! : [],
            layers.Select(l => l.Order).DefaultIfEmpty(0).Max(), [.. layers.OrderBy(l => l.Order).Select(l => l.Name)], state, review)
        {
            Upn = pupil.Upn ?? "",
            BornOn = pupil.BornOn,
            SchoolId = pupil.SchoolId,
            NeedInWords = needs?.Choices.FirstOrDefault(choice => choice.Code == need)?.Meaning ?? need,
        };
    }

    private PlanState StateOf(CycleRow cycle)
    {
        if (cycle.PlannedOn is null)
            return PlanState.PlanMissing;
        var left = cycle.ReviewBy?.DayNumber - time.Today().DayNumber;
        return left < 0 ? PlanState.ReviewOverdue : left <= SoonDays ? PlanState.ReviewSoon : PlanState.InPlace;
    }

    private async Task<Dictionary<(Guid, string), string>> NewestFactsAsync(CancellationToken cancellation)
    {
        var newest = new Dictionary<(Guid, string), string>();
        var today = time.Today();
        var facts = await db.PupilFacts.AsNoTracking().Where(f => FactNames.Contains(f.Name) && f.On <= today)
            .OrderBy(f => f.On).ThenBy(f => f.Id).Select(f => new { f.PupilId, f.Name, f.Value }).ToListAsync(cancellation);
        foreach (var fact in facts)
            newest[(fact.PupilId, fact.Name)] = fact.Value;
        return newest;
    }

    private static string Text(Dictionary<(Guid, string), string> facts, Guid pupil, string name) =>
        facts.TryGetValue((pupil, name), out var json) && json.StartsWith('"') ? JsonSerializer.Deserialize<string>(json)! : "";

    private sealed record PupilRow(Guid Id, Guid SchoolId, string Forename, string Surname, string? ClassName, int YearGroup, string? Upn, DateOnly BornOn);

    private sealed record CycleRow(Guid PupilId, DateOnly? PlannedOn, DateOnly? ReviewBy);
}
