using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;

namespace SendWorkflows.Host.Pages.Cycles;

/// <summary>What the pages of a cycle have in common.</summary>
public abstract class CyclePageModel(CycleView view, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CycleDetails Details { get; private set; } = null!;

    public bool MayRecord => actor.MayRecord(Details.Cycle.Pupil.SchoolId);

    public bool MayOversee => actor.MayOversee(Details.Cycle.Pupil.SchoolId);

    protected async Task<bool> LoadAsync(CancellationToken cancellation, bool forForm = false)
    {
        if (await view.FindAsync(Id, cancellation, forForm) is not { } details)
            return false;
        Details = details;
        ViewData["Pupil"] = details.Cycle.Pupil.Name;
        return true;
    }

    /// <summary>Opens the form of a step, if the cycle waits for it and the person may fill it in.</summary>
    protected async Task<IActionResult> OpenAsync(string happening, bool oversee, Action fill, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation, forForm: true))
            return NotFound();
        if (!(oversee ? MayOversee : MayRecord))
            return Forbid();
        if (!Details.Awaits(happening))
            return RedirectToPage("/Cycles/Index", new { Id });
        fill();
        return Page();
    }

    /// <summary>Shows what became of recording: the cycle, or the form again with what to mend and all that was typed.</summary>
    protected async Task<IActionResult> FinishAsync(CycleOutcome outcome, CancellationToken cancellation)
    {
        if (outcome.Cycle is null || !await LoadAsync(cancellation, forForm: true))
            return NotFound();
        if (!outcome.Allowed)
            return Forbid();
        foreach (var problem in outcome.Problems)
            ModelState.AddModelError(problem.Field, problem.Message);
        return outcome.Recorded ? RedirectToPage("/Cycles/Index", new { Id }) : Page();
    }
}
