using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Meetings;

namespace SendWorkflows.Host.Pages.Meetings;

public sealed class CopyModel(MeetingsOfPupil meetings) : MeetingPage(meetings)
{
    public ParentMeeting Meeting { get; private set; } = null!;

    public string By { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid? meeting, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || View.Meetings.FirstOrDefault(m => m.Meeting.Id == meeting) is not { Meeting.IsHeld: true } found)
            return NotFound();
        (Meeting, By) = (found.Meeting, found.By);
        return Page();
    }
}
