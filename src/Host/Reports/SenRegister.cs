using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
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

    /// <summary>Every line, unordered. Four queries.</summary>
    public async Task<IReadOnlyList<RegisterLine>> ReadAsync(CancellationToken cancellation) => (await ReadWithLaddersAsync(cancellation)).Lines;

    /// <summary>Every line, with each school's ladder. Four queries.</summary>
    internal async Task<(IReadOnlyList<RegisterLine> Lines, IReadOnlyDictionary<Guid, Ladder?> Ladders)> ReadWithLaddersAsync(CancellationToken cancellation)
    {
        var (lines, _, ladders) = await ReadAsync(countsRoll: false, cancellation);
        return (lines, ladders);
    }

    /// <summary>Every line, with how many pupils are on roll and each school's ladder. Four queries.</summary>
    internal Task<(IReadOnlyList<RegisterLine> Lines, int Roll, IReadOnlyDictionary<Guid, Ladder?> Ladders)> ReadWithRollAsync(CancellationToken cancellation) =>
        ReadAsync(countsRoll: true, cancellation);

    private async Task<(IReadOnlyList<RegisterLine> Lines, int Roll, IReadOnlyDictionary<Guid, Ladder?> Ladders)> ReadAsync(bool countsRoll, CancellationToken cancellation)
    {
        var today = time.Today();
        var stateOfRules = PublishedState.On(db, today);
        var roll = await db.Schools.AsNoTracking().Where(s => db.Pupils.Any(p => p.SchoolId == s.Id && p.LeftOn == null)).Select(s => new
        {
            School = s.Id,
            Count = countsRoll ? db.Pupils.Count(p => p.SchoolId == s.Id && p.LeftOn == null) : 0,
            Published = db.Authorities.Where(a => a.Code == s.AuthorityCode).Select(stateOfRules).FirstOrDefault(),
        }).ToListAsync(cancellation);
        var ladders = new Dictionary<Guid, Ladder?>();
        var needs = new Dictionary<Guid, FactDefinition?>();
        foreach (var school in roll)
        {
            var policy = school.Published is { } published ? await policies.OfAsync(published, cancellation) : null;
            ladders[school.School] = policy?.Ladder;
            needs[school.School] = policy?.Policy?.Facts["PrimaryNeed"];
        }

        var pupils = await MayBeOnRegisterAsync(ladders.Values, cancellation);
        var ids = pupils.Select(p => p.Id).ToList();
        var facts = await NewestFactsAsync(ids, cancellation);
        var cycles = (await db.Cycles.AsNoTracking().Where(c => ids.Contains(c.PupilId) && c.EndedOn == null)
            .Select(c => new CycleRow(c.PupilId, c.PlannedOn, c.ReviewBy)).ToListAsync(cancellation)).ToLookup(c => c.PupilId);

        var lines = new List<RegisterLine>();
        foreach (var pupil in pupils)
        {
            var ladder = ladders[pupil.SchoolId];
            var layers = pupil.Standing.Where(x => x.Ladder == ladder?.Id).Select(x => ladder![x.Layer]).OfType<Layer>().ToList();
            var provision = Text(facts, pupil.Id, SenProvision.Fact);
            if (SenProvision.IsOnRegister(provision) || layers.Exists(ladder!.IsOnRegister))
                lines.Add(Line(pupil, layers, provision, facts, cycles[pupil.Id], needs[pupil.SchoolId]));
        }

        return (lines, roll.Sum(school => school.Count), ladders);
    }

    /// <summary>Those on a layer that some ladder puts on the register, and those ever recorded with a register's code: a few of many, so that most pupils are never read.</summary>
    private Task<List<PupilRow>> MayBeOnRegisterAsync(IEnumerable<Ladder?> ladders, CancellationToken cancellation)
    {
        var layers = ladders.OfType<Ladder>().SelectMany(ladder => ladder.Layers.Where(ladder.IsOnRegister)).Select(layer => layer.Id).Distinct().ToList();
        return db.Pupils.AsNoTracking().Where(p => p.LeftOn == null
                && (db.Placements.Any(x => x.PupilId == p.Id && x.To == null && layers.Contains(x.Layer))
                    || db.PupilFacts.Any(f => f.PupilId == p.Id && f.Name == SenProvision.Fact && (f.Value == "\"" + SenProvision.Support + "\"" || f.Value == "\"" + SenProvision.Plan + "\""))))
            .Select(p => new PupilRow(p.Id, p.SchoolId, p.Forename, p.Surname, p.Class!.Name, p.YearGroup, p.Upn, p.BornOn,
                db.Placements.Where(x => x.PupilId == p.Id && x.To == null).Select(x => new Standing(x.Ladder, x.Layer)).ToList())).ToListAsync(cancellation);
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

    private async Task<Dictionary<(Guid, string), string>> NewestFactsAsync(List<Guid> pupils, CancellationToken cancellation)
    {
        var newest = new Dictionary<(Guid, string), string>();
        var today = time.Today();
        var facts = await db.PupilFacts.AsNoTracking().Where(f => pupils.Contains(f.PupilId) && FactNames.Contains(f.Name) && f.On <= today)
            .OrderBy(f => f.On).ThenBy(f => f.Id).Select(f => new { f.PupilId, f.Name, f.Value }).ToListAsync(cancellation);
        foreach (var fact in facts)
            newest[(fact.PupilId, fact.Name)] = fact.Value;
        return newest;
    }

    private static string Text(Dictionary<(Guid, string), string> facts, Guid pupil, string name) =>
        facts.TryGetValue((pupil, name), out var json) && json.StartsWith('"') ? JsonSerializer.Deserialize<string>(json)! : "";

    private sealed record PupilRow(Guid Id, Guid SchoolId, string Forename, string Surname, string? ClassName, int YearGroup, string? Upn, DateOnly BornOn, List<Standing> Standing);

    private sealed record Standing(string Ladder, string Layer);

    private sealed record CycleRow(Guid PupilId, DateOnly? PlannedOn, DateOnly? ReviewBy);
}
