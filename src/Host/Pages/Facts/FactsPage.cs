using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Pages.Facts;

/// <summary>What the pages that record facts of one pupil have in common: the pupil, and the facts that a policy asks about.</summary>
public abstract class FactsPage(AppDb db, RecordableFacts recordable, Actor actor) : PageModel
{
    public Pupil Pupil { get; private set; } = null!;

    /// <summary>The newest value of each fact as JSON.</summary>
    public IReadOnlyDictionary<string, PupilFact> Held { get; private set; } = new Dictionary<string, PupilFact>();

    /// <summary>The facts that people may record; <c>null</c> if no policy is in force.</summary>
    public IReadOnlyList<FactDefinition>? Facts { get; private set; }

    /// <summary>Reads them. False if the pupil is out of sight or of another school.</summary>
    protected async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Pupils.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } pupil || !actor.IsAnyIn(pupil.SchoolId, Roles.SchoolStaff))
            return false;
        Pupil = pupil;
        Facts = await recordable.OfAsync(pupil.SchoolId, pupil.HomeAuthorityCode, cancellation);
        var facts = await db.PupilFacts.AsNoTracking().Where(f => f.PupilId == id).OrderBy(f => f.On).ThenBy(f => f.Id).ToListAsync(cancellation);
        Held = facts.GroupBy(f => f.Name).ToDictionary(of => of.Key, of => of.Last());
        return true;
    }
}
