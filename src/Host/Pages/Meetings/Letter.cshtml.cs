using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Meetings;

namespace SendWorkflows.Host.Pages.Meetings;

public sealed class LetterModel(MeetingsOfPupil meetings) : MeetingPage(meetings)
{
    /// <summary>The link, which is shown this once.</summary>
    public string? Link { get; private set; }

    public string For { get; private set; } = "";

    /// <summary>Where it goes by e-mail; empty if it does not.</summary>
    public string MailedTo { get; private set; } = "";

    public ParentMeeting? Meeting { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? meeting, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        Link = TempData["Link"] as string;
        For = TempData["For"] as string ?? "";
        MailedTo = TempData["MailedTo"] as string ?? "";
        Meeting = View.Meetings.FirstOrDefault(m => m.Meeting.Id == meeting)?.Meeting;
        return Link is null || Meeting is null ? LocalRedirect($"/pupils/{Id}/meetings") : Page();
    }
}
