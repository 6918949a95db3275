using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Workflows;
using SendWorkflows.Host.Workflows.Pauses;

namespace SendWorkflows.Host.Pages.Runs;

public sealed class PauseModel(RunView view, PauseRun pause) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public RunDetails Details { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Reasons => pause.Reasons;

    public int LongestDays => pause.LongestDays;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) && Details is { MayPause: true, Pause: null } ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await AnswerAsync(await pause.BeginAsync(Id, Reason, FormDate.Read(Until), Note, cancellation), $"Paused until {Words.Date(FormDate.Read(Until))}.", cancellation);

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellation) =>
        await AnswerAsync(await pause.EndAsync(Id, cancellation), "It goes on today.", cancellation);

    private async Task<IActionResult> AnswerAsync(Attempt attempt, string done, CancellationToken cancellation)
    {
        if (!attempt.Allowed)
            return Forbid();
        if (!attempt.IsFound || !await LoadAsync(cancellation))
            return NotFound();
        if (attempt.Run is not null)
        {
            TempData["Done"] = done;
            return LocalRedirect($"/runs/{Id}");
        }

        foreach (var problem in attempt.Problems)
            ModelState.AddModelError(problem.Field, problem.Message);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await view.FindAsync(Id, cancellation) is not { } details)
            return false;
        Details = details;
        return true;
    }
}
