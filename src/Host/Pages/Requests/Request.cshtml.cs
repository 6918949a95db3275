using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Requests;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Requests;

public sealed class RequestModel(AppDb db, RecordRequest record, Actor actor, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? RequestedBy { get; set; }

    [BindProperty]
    public string? RequesterName { get; set; }

    [BindProperty]
    public DateOnly? MadeOn { get; set; }

    [BindProperty]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public string? AuthorityCode { get; set; }

    [BindProperty]
    public string? RequestWords { get; set; }

    public Pupil Pupil { get; private set; } = null!;

    public IReadOnlyList<Authority> Authorities { get; private set; } = [];

    /// <summary>Whether the person may make the school's evidence pack.</summary>
    public bool MayMakePack => actor.IsAnyIn(Pupil.SchoolId, Roles.SeeWholeSchool);

    public DateOnly Today => time.Today();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        MadeOn = Today;
        AuthorityCode = Pupil.HomeAuthorityCode;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return await LoadAsync(id, cancellation) ? Page() : NotFound();
        var outcome = await record.RunAsync(new RequestInput(id, RequestedBy, RequesterName, MadeOn, ReceivedOn, AuthorityCode, RequestWords), cancellation);
        if (!outcome.IsFound || !await LoadAsync(id, cancellation))
            return NotFound();
        if (outcome.Request is not null)
        {
            TempData["Done"] = "The request is recorded.";
            return LocalRedirect($"/pupils/{id}");
        }

        foreach (var problem in outcome.Problems)
            ModelState.AddModelError(problem.Field, problem.Message);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        var pupil = await db.Pupils.AsNoTracking().Include(p => p.Class).SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (pupil is null || !actor.IsAnyIn(pupil.SchoolId, Roles.SchoolStaff))
            return false;
        Pupil = pupil;
        Authorities = await db.Authorities.AsNoTracking().OrderBy(a => a.Name).ToListAsync(cancellation);
        return true;
    }
}
