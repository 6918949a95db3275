using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Jobs;

namespace SendWorkflows.Host.Pages.Work;

public sealed class JobModel(MyWork work, IProgressBoard board, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Job Job { get; private set; } = null!;

    public WorkProgress Progress { get; private set; } = null!;

    public Actor Actor => actor;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (Job.HasEnded)
            await work.SeeAsync(Id, cancellation);
        return Job is { State: JobState.Finished, Result: { } result } ? LocalRedirect(result) : Page();
    }

    /// <summary>How far it is, for the page's script.</summary>
    public async Task<IActionResult> OnGetProgressAsync(CancellationToken cancellation) => await LoadAsync(cancellation)
        ? new JsonResult(new { ended = Job.HasEnded, doing = Job.State == JobState.Running ? Progress.Doing : WorkWords.Now(Job, Progress), words = WorkWords.Now(Job, Progress), done = Progress.Done, total = Progress.Total })
        : NotFound();

    public async Task<IActionResult> OnPostRetryAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!await work.RetryAsync(Id, cancellation))
            TempData["Done"] = "It cannot be tried again: it has been done meanwhile, or its file is no longer kept. Bring the file in again.";
        return RedirectToPage();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await work.FindAsync(Id, cancellation) is not { } found)
            return false;
        (Job, Progress) = (found, board.Of(found));
        return true;
    }
}
