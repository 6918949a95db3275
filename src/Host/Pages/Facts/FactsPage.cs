using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Pages.Facts;

/// <summary>What the pages that record facts of one pupil have in common: the pupil, and the facts that the school's policy asks about.</summary>
public abstract class FactsPage(AppDb db, PoliciesInForce policies, Actor actor) : PageModel
{
    public Pupil Pupil { get; private set; } = null!;

    public FactCatalogue? Catalogue { get; private set; }

    /// <summary>The newest value of each fact as JSON.</summary>
    public IReadOnlyDictionary<string, PupilFact> Held { get; private set; } = new Dictionary<string, PupilFact>();

    /// <summary>The facts that people may record, in the catalogue's order.</summary>
    public IEnumerable<FactDefinition> Facts => Catalogue?.Names.Select(name => Catalogue[name]).OfType<FactDefinition>().Where(AskedFacts.MayBeRecorded) ?? [];

    /// <summary>Reads them. False if the pupil is out of sight or of another school.</summary>
    protected async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Pupils.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } pupil || !actor.IsAnyIn(pupil.SchoolId, Roles.SchoolStaff))
            return false;
        Pupil = pupil;
        Catalogue = (await policies.ForSchoolAsync(pupil.SchoolId, cancellation))?.Policy?.Facts;
        var facts = await db.PupilFacts.AsNoTracking().Where(f => f.PupilId == id).OrderBy(f => f.On).ThenBy(f => f.Id).ToListAsync(cancellation);
        Held = facts.GroupBy(f => f.Name).ToDictionary(of => of.Key, of => of.Last());
        return true;
    }
}
