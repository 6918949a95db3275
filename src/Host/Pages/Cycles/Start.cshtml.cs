using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Pages.Cycles;

public sealed class StartModel(AppDb db, Actor actor, StartCycle start) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid PupilId { get; set; }

    public Pupil Pupil { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await RefusalAsync(cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var outcome = await start.RunAsync(PupilId, cancellation: cancellation);
        if (outcome.Recorded)
            return RedirectToPage("/Cycles/Index", new { outcome.Cycle!.Id });
        foreach (var problem in outcome.Problems)
            ModelState.AddModelError(problem.Field, problem.Message);
        return Page();
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (await db.Pupils.AsNoTracking().SingleOrDefaultAsync(p => p.Id == PupilId, cancellation) is not { } pupil)
            return NotFound();
        Pupil = pupil;
        return actor.MayOversee(pupil.SchoolId) ? null : Forbid();
    }
}
