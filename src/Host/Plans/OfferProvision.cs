using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Plans;

/// <summary>What the schools of a pupil's school's authority ordinarily provide, for whoever writes the plan to choose from. Offered, never required.</summary>
public sealed class OfferProvision(AppDb db, PoliciesInForce policies, OrdinaryProvisionFiles files, TimeProvider time)
{
    private const string AreasOfNeed = "AreasOfNeed";
    private const string PrimaryNeed = "PrimaryNeed";

    /// <summary>What suits the pupil's areas of need and layer; everything where these are not known. One query.</summary>
    public async Task<OfferedProvision> ForAsync(Guid cycleId, CancellationToken cancellation)
    {
        var today = time.Today();
        var stateOfRules = PublishedState.On(db, today);
        var cycle = await db.Cycles.AsNoTracking().Where(c => c.Id == cycleId)
            .Select(c => new
            {
                c.Area,
                Published = db.Authorities.Where(a => a.Code == c.Pupil.School.AuthorityCode).Select(stateOfRules).FirstOrDefault(),
                AreasOfNeed = db.PupilFacts.Where(f => f.PupilId == c.PupilId && f.Name == AreasOfNeed).OrderByDescending(f => f.On).ThenByDescending(f => f.Id).Select(f => f.Value).FirstOrDefault(),
                PrimaryNeed = db.PupilFacts.Where(f => f.PupilId == c.PupilId && f.Name == PrimaryNeed).OrderByDescending(f => f.On).ThenByDescending(f => f.Id).Select(f => f.Value).FirstOrDefault(),
                Placements = db.Placements.Where(p => p.PupilId == c.PupilId && p.From <= today && (p.To == null || p.To > today)).ToList(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (cycle?.Published is not { } published || await policies.OfAsync(published, cancellation) is not { Policy: { } policy } inForce)
            return OfferedProvision.Nothing;
        var items = files.Of(inForce.RuleSet);
        var areas = cycle.Area is { } one ? [one] : AreasOf(policy.Facts, cycle.AreasOfNeed, cycle.PrimaryNeed);
        var offers = policy.Facts.AreasOfNeed.Where(area => areas.Count == 0 || areas.Contains(area.Code))
            .Select(area => new ProvisionOffer(area.Meaning, [.. items.Where(item => item.Areas?.Contains(area.Code) is true && Suits(item, inForce.Ladder, cycle.Placements, area.Code))]))
            .Append(new ProvisionOffer("whatever the need", [.. items.Where(item => item.Areas is null && Suits(item, inForce.Ladder, cycle.Placements, null))]));
        return new OfferedProvision([.. offers.Where(offer => offer.Items.Count > 0)], AreasAreKnown: areas.Count > 0);
    }

    private static HashSet<string> AreasOf(FactCatalogue catalogue, string? areasOfNeed, string? primaryNeed)
    {
        FactValue? Read(string name, string? newest) => catalogue[name] is { } fact && newest is not null ? FactValueText.Read(fact, newest) : null;
        var recorded = (Read(AreasOfNeed, areasOfNeed)?.List?.Items ?? []).Select(item => item?.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (recorded.Count == 0 && Read(PrimaryNeed, primaryNeed)?.Text is { } need && catalogue[PrimaryNeed]!.Choices.FirstOrDefault(c => c.Code == need)?.Area is { } area)
            recorded.Add(area);
        return recorded;
    }

    private static bool Suits(OrdinaryItem item, Ladder? ladder, List<Placement> placements, string? area)
    {
        // Written for another ladder: which of these layers it would be is not known, and not known is never "no".
        if (item.Layers is not { } layers || ladder is null || !layers.Any(layer => ladder[layer] is not null))
            return true;
        var here = placements.Where(p => p.Ladder == ladder.Id && (area is null || p.Area is null || p.Area == area)).ToList();
        return here.Count == 0 || here.Any(p => layers.Contains(p.Layer));
    }
}
