using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Interventions;

public sealed class GroupModel(AppDb db, InterventionReach reach, GroupChange change, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Class { get; set; }

    [BindProperty]
    public List<Guid> Add { get; set; } = [];

    [BindProperty]
    public List<Guid> Remove { get; set; } = [];

    public Intervention Intervention { get; private set; } = null!;

    public IReadOnlyList<GroupMember> Members { get; private set; } = [];

    public IReadOnlyList<Pupil> Others { get; private set; } = [];

    public IReadOnlyList<SchoolClass> Classes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var found = await reach.Seen().AsNoTracking().Include(i => i.Group).ThenInclude(m => m.Pupil).SingleOrDefaultAsync(i => i.Id == id, cancellation);
        if (found is null || !reach.MayManage(found.SchoolId))
            return NotFound();
        Intervention = found;
        var today = time.Today();
        Members = [.. found.Group.Where(m => m.Until is null || m.Until > today).OrderBy(m => m.Pupil.Forename, StringComparer.Ordinal)];
        // Only classes with a pupil in sight.
        Classes = await db.Classes.AsNoTracking().Where(c => c.SchoolId == found.SchoolId && db.Pupils.Any(p => p.ClassId == c.Id && p.LeftOn == null))
            .OrderBy(c => c.YearGroup).ThenBy(c => c.Name).ToListAsync(cancellation);
        Class = Classes.FirstOrDefault(c => c.Id == (Class ?? (Members.Count > 0 ? Members[0].Pupil.ClassId : null)))?.Id ?? (Classes.Count > 0 ? Classes[0].Id : null);
        var inGroup = Members.Select(m => m.PupilId).ToList();
        Others = await db.Pupils.AsNoTracking().Where(p => p.ClassId == Class && p.LeftOn == null && !inGroup.Contains(p.Id))
            .OrderBy(p => p.Forename).ThenBy(p => p.Surname).ToListAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await change.RunAsync(id, Add, Remove, cancellation))
            return NotFound();
        TempData["Done"] = "The group is saved.";
        return LocalRedirect($"/interventions/{id}");
    }
}
