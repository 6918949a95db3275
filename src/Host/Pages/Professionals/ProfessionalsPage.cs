using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Professionals;
using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Pages.Professionals;

/// <summary>What the pages about one pupil's specialists have in common.</summary>
public abstract class ProfessionalsPage(ProfessionalsOfPupil professionals) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PupilProfessionals View { get; private set; } = null!;

    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await professionals.ReadAsync(Id, cancellation) is not { } view)
            return false;
        View = view;
        return true;
    }

    protected async Task<IActionResult> AnswerAsync(IReadOnlyList<InputProblem>? problems, string done, CancellationToken cancellation)
    {
        if (problems is null || !await LoadAsync(cancellation))
            return NotFound();
        foreach (var problem in problems)
            ModelState.AddModelError(problem.Field, problem.Message);
        if (problems.Count > 0)
            return Page();
        TempData["Done"] = done;
        return LocalRedirect($"/pupils/{Id}/professionals");
    }
}
