using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Meetings;

namespace SendWorkflows.Host.Pages.Meetings;

/// <summary>What the pages about one pupil's meetings have in common.</summary>
public abstract class MeetingPage(MeetingsOfPupil meetings) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PupilMeetings View { get; private set; } = null!;

    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await meetings.ReadAsync(Id, cancellation) is not { } view)
            return false;
        View = view;
        return true;
    }

    protected async Task<IActionResult> MendAsync(MeetingOutcome outcome, CancellationToken cancellation)
    {
        if (!outcome.IsFound || !await LoadAsync(cancellation))
            return NotFound();
        foreach (var problem in outcome.Problems)
            ModelState.AddModelError(problem.Field, problem.Message);
        return Page();
    }
}
