using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Meetings;

namespace SendWorkflows.Host.Pages.Meetings;

public sealed class PlanModel(MeetingsOfPupil meetings, PlanMeeting plan) : MeetingPage(meetings)
{
    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Where { get; set; }

    [BindProperty]
    public string? Invite { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) && View.MayRecord ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var outcome = await plan.RunAsync(Id, FormDate.Read(On), Where, Invite, Email, cancellation);
        if (outcome is not { Secret: { } secret, Meeting: { } meeting })
            return await MendAsync(outcome, cancellation);
        TempData["Link"] = $"{Request.Scheme}://{Request.Host}/views/{secret}";
        TempData["For"] = Invite!.Trim();
        TempData["MailedTo"] = Email?.Trim();
        return LocalRedirect($"/pupils/{Id}/meetings/letter?meeting={meeting.Id}");
    }
}
