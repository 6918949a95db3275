using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Meetings;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.SharedLinks;

namespace SendWorkflows.Host.Pages.Meetings;

public sealed class IndexModel(MeetingsOfPupil meetings, PlanMeeting plan, RecordMeeting record, EndSharedLink links, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PupilMeetings View { get; private set; } = null!;

    public DateOnly Today { get; } = time.Today();

    public IEnumerable<MeetingLine> Planned => View.Meetings.Where(m => m.Meeting.IsPlanned).Reverse();

    public IEnumerable<MeetingLine> Held => View.Meetings.Where(m => m.Meeting.IsHeld);

    /// <summary>What no longer stands: called off, corrected, taken back.</summary>
    public IReadOnlyList<MeetingLine> Past => [.. View.Meetings.Where(m => m.Meeting is { IsPlanned: false, IsHeld: false })];

    /// <summary>What parents wrote that belongs to no meeting now shown.</summary>
    public IEnumerable<ParentView> OtherViews => View.Views.Where(v => !View.Meetings.Any(m => m.Meeting.Id == v.MeetingId && (m.Meeting.IsPlanned || m.Meeting.IsHeld)));

    public IEnumerable<SharedLink> OpenLinks => View.Links.Where(link => link.Works(View.Now));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostInviteAsync(Guid meeting, string? invite, string? email, CancellationToken cancellation)
    {
        var outcome = await plan.InviteAsync(meeting, invite, email, cancellation);
        return outcome.Secret is { } secret ? Letter(meeting, secret, invite!, email) : await AnswerAsync(outcome, "", cancellation);
    }

    public async Task<IActionResult> OnPostCallOffAsync(Guid meeting, string? because, CancellationToken cancellation) =>
        await AnswerAsync(await plan.CallOffAsync(meeting, because, cancellation), "The meeting is called off.", cancellation);

    public async Task<IActionResult> OnPostGivenAsync(Guid meeting, CancellationToken cancellation) =>
        await AnswerAsync(await record.GivenAsync(meeting, cancellation), "It is recorded that the parents have the record.", cancellation);

    public async Task<IActionResult> OnPostTakeBackAsync(Guid meeting, string? because, CancellationToken cancellation) =>
        await AnswerAsync(await record.TakeBackAsync(meeting, because, cancellation), "The record is taken back. It stays readable below.", cancellation);

    public async Task<IActionResult> OnPostEndLinkAsync(Guid link, CancellationToken cancellation)
    {
        if (!await links.RunAsync(Id, link, cancellation))
            return NotFound();
        TempData["Done"] = "The link no longer works.";
        return LocalRedirect($"/pupils/{Id}/meetings");
    }

    private LocalRedirectResult Letter(Guid meeting, string secret, string invite, string? email)
    {
        TempData["Link"] = $"{Request.Scheme}://{Request.Host}/views/{secret}";
        TempData["For"] = invite.Trim();
        TempData["MailedTo"] = email?.Trim();
        return LocalRedirect($"/pupils/{Id}/meetings/letter?meeting={meeting}");
    }

    private async Task<IActionResult> AnswerAsync(MeetingOutcome outcome, string done, CancellationToken cancellation)
    {
        if (!outcome.IsFound || (outcome.Meeting is { } its && its.PupilId != Id))
            return NotFound();
        if (outcome.Problems.Count == 0)
        {
            TempData["Done"] = done;
            return LocalRedirect($"/pupils/{Id}/meetings");
        }

        foreach (var problem in outcome.Problems)
            ModelState.AddModelError("", problem.Message);
        return await OnGetAsync(cancellation);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await meetings.ReadAsync(Id, cancellation) is not { } view)
            return false;
        View = view;
        return true;
    }
}
