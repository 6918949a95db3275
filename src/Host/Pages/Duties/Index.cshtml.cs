using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Duties;

namespace SendWorkflows.Host.Pages.Duties;

public sealed class IndexModel(AppDb db, EndDuty end) : PageModel
{
    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Duty Duty { get; private set; } = null!;

    public bool MayEnd => end.MayEnd(Duty);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await end.RunAsync(id, Outcome, Note, cancellation) is not { } problems || !await LoadAsync(id, cancellation))
            return NotFound();
        foreach (var (field, message) in problems)
            ModelState.AddModelError(field, message);
        if (problems.Count > 0)
            return Page();
        TempData["Done"] = $"{Duty.Title}: {EndDuty.Outcomes[Outcome!].ToLowerInvariant()}.";
        return LocalRedirect($"/pupils/{Duty.PupilId}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Duties.AsNoTracking().Include(d => d.Pupil).SingleOrDefaultAsync(d => d.Id == id, cancellation) is not { } duty)
            return false;
        Duty = duty;
        return true;
    }
}
