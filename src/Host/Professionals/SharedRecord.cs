using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Passports;
using SendWorkflows.Host.Plans;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.SharedLinks;

namespace SendWorkflows.Host.Professionals;

/// <summary>Reads for a specialist exactly what the school chose to share, and records that it was read.</summary>
public sealed class SharedRecord(AppDb db, OpenSharedLink links, PoliciesInForce policies, SpecialistFacts facts, AuditLog audit)
{
    /// <summary>What the link shows; <c>null</c> where it does not work.</summary>
    public async Task<SharedPupil?> ReadAsync(string secret, CancellationToken cancellation)
    {
        if (await links.FindAsync(secret, LinkPurpose.Advice, cancellation) is not { } link)
            return null;
        var items = SharedItems.Of(link.Shows);
        var (id, pupil) = (link.PupilId, link.Pupil);
        var policy = await policies.ForSchoolAsync(pupil.SchoolId, cancellation);
        var shown = new SharedPupil(link, pupil.Name, items, await facts.RolesAsync(pupil.SchoolId, cancellation));
        if (items.Contains(SharedItems.Passport))
            shown = shown with { Passport = await db.Passports.AsNoTracking().Where(p => p.PupilId == id).OrderByDescending(p => p.RecordedAt).FirstOrDefaultAsync(cancellation) };
        if (items.Contains(SharedItems.Needs))
        {
            var needs = await db.PupilFacts.AsNoTracking().Where(f => f.PupilId == id && (f.Name == "Needs" || f.Name == "AreasOfNeed" || f.Name == "PrimaryNeed")).OrderByDescending(f => f.On).ThenByDescending(f => f.Id).ToListAsync(cancellation);
            shown = shown with { Needs = [.. needs.DistinctBy(f => f.Name).OrderBy(f => f.Name, StringComparer.Ordinal)], Catalogue = policy?.Policy?.Facts };
        }

        if (items.Contains(SharedItems.Plan))
            shown = shown with { Plan = await db.Plans.AsNoTracking().Include(p => p.Targets).Where(p => p.PupilId == id && db.Cycles.Any(c => c.Id == p.CycleId && c.PlannedOn != null)).OrderByDescending(p => p.Id).FirstOrDefaultAsync(cancellation) };
        if (items.Contains(SharedItems.History))
        {
            var placements = await db.Placements.AsNoTracking().Where(p => p.PupilId == id).OrderBy(p => p.From).ToListAsync(cancellation);
            shown = shown with
            {
                Layers = [.. placements.Select(p => (policy?.Ladder is { } ladder && p.Ladder == ladder.Id ? ladder[p.Layer]?.Name : null, p.From, p.To)).Where(p => p.Item1 is not null).Select(p => (p.Item1!, p.From, p.To))],
                Cycles = await db.Cycles.AsNoTracking().Where(c => c.PupilId == id).OrderBy(c => c.Number).ToListAsync(cancellation),
            };
        }

        audit.Record("shared-record-viewed", "link", link.Id.ToString(), $"{link.For} opened what is shared with them.", pupil.SchoolId, id);
        await db.SaveChangesAsync(cancellation);
        return shown;
    }
}

/// <summary>What a specialist sees of one pupil. Parts that are not shared are <c>null</c> or empty.</summary>
/// <param name="Link">The link.</param>
/// <param name="Name">The pupil's name.</param>
/// <param name="Items">What is shared.</param>
/// <param name="Roles">The professions, by code.</param>
public sealed record SharedPupil(SharedLink Link, string Name, IReadOnlyList<string> Items, IReadOnlyDictionary<string, string> Roles)
{
    /// <summary>The newest passport.</summary>
    public Passport? Passport { get; init; }

    /// <summary>The newest facts about needs.</summary>
    public IReadOnlyList<PupilFacts.PupilFact> Needs { get; init; } = [];

    /// <summary>What those facts mean.</summary>
    public Engine.Facts.FactCatalogue? Catalogue { get; init; }

    /// <summary>The newest plan.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Layers of support, the oldest first.</summary>
    public IReadOnlyList<(string Name, DateOnly From, DateOnly? To)> Layers { get; init; } = [];

    /// <summary>Cycles, the oldest first.</summary>
    public IReadOnlyList<Cycle> Cycles { get; init; } = [];
}
