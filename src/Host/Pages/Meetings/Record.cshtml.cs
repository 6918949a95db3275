using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Meetings;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Meetings;

public sealed class RecordModel(MeetingsOfPupil meetings, RecordMeeting record, TimeProvider time) : MeetingPage(meetings)
{
    /// <summary>The planned meeting that was held, if one was planned.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Planned { get; set; }

    /// <summary>The record that this one corrects, if it corrects one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Corrects { get; set; }

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Present { get; set; }

    [BindProperty]
    public string? ParentsSaid { get; set; }

    [BindProperty]
    public string? PupilSaid { get; set; }

    [BindProperty]
    public string? Agreed { get; set; }

    [BindProperty]
    public string? WhoDoesWhat { get; set; }

    [BindProperty]
    public string? GivenOn { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || !View.MayRecord)
            return NotFound();
        var today = time.Today();
        var meeting = View.Meetings.FirstOrDefault(m => m.Meeting.Id == (Corrects ?? Planned))?.Meeting;
        if ((Corrects ?? Planned) is not null && meeting is null)
            return NotFound();
        On = FormDate.Write(meeting is null || meeting.On > today ? today : meeting.On);
        if (Corrects is not null)
            (Present, ParentsSaid, PupilSaid, Agreed, WhoDoesWhat, GivenOn) = (meeting!.Present, meeting.ParentsSaid, meeting.PupilSaid, meeting.Agreed, meeting.WhoDoesWhat, FormDate.Write(meeting.GivenOn));
        else if (Planned is { } planned)
            ParentsSaid = string.Join("\n\n", View.ViewsFor(planned).Select(Said));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (FormDate.Problem(GivenOn) is { } unread)
        {
            ModelState.AddModelError(nameof(GivenOn), unread);
            return await LoadAsync(cancellation) && View.MayRecord ? Page() : NotFound();
        }

        var input = new MeetingInput(FormDate.Read(On), Present, ParentsSaid, PupilSaid, Agreed, WhoDoesWhat, FormDate.Read(GivenOn));
        var outcome = Corrects is { } wrong ? await record.CorrectAsync(wrong, input, Because, cancellation) : await record.RunAsync(Id, Planned, input, cancellation);
        if (outcome.Meeting is null)
            return await MendAsync(outcome, cancellation);
        TempData["Done"] = "The meeting is recorded. Give the parents their copy.";
        return LocalRedirect($"/pupils/{outcome.Meeting.PupilId}/meetings");
    }

    // What the parents wrote beforehand need not be typed again.
    private static string Said(ParentView view) =>
        $"{view.From} wrote beforehand: " + string.Join(" ", new[] { view.GoesWell, view.Worries, view.Wishes, view.Disagrees }.Where(text => text.Length > 0));
}
