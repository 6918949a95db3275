using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Pages.Runs;

public sealed class StartModel(AppDb db, StartRun start) : PageModel
{
    public Pupil Pupil { get; private set; } = null!;

    public IReadOnlyList<Workflow> Offered { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid pupilId, CancellationToken cancellation)
    {
        if (await db.Pupils.AsNoTracking().SingleOrDefaultAsync(p => p.Id == pupilId, cancellation) is not { } pupil)
            return NotFound();
        Pupil = pupil;
        Offered = start.Offered(pupil);
        return Page();
    }
}
