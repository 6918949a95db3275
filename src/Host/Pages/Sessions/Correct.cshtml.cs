using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Pages.Sessions;

public sealed class CorrectModel(InterventionRecord record, LogSession log, ProvisionWords words) : SessionFormPage(words)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public bool Withdrawn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is not { } session)
            return NotFound();
        var said = session.Pupils.ToDictionary(p => p.PupilId);
        Fields = new SessionFields
        {
            Key = Guid.NewGuid(),
            HeldOn = FormDate.Write(session.HeldOn),
            Minutes = Typed(session.Minutes),
            Done = session.Done,
            Pupils = [.. Intervention.Group.Where(m => said.ContainsKey(m.PupilId) || m.IsIn(session.HeldOn)).Select(m => m.PupilId).Distinct()
                .Select(id => new PupilFields { PupilId = id, Came = said.GetValueOrDefault(id)?.Came ?? false, Feedback = said.GetValueOrDefault(id)?.Feedback })],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (logged, problems) = await log.CorrectAsync(Id, Fields.Input(), Withdrawn, Reason, cancellation);
        if (logged is null && problems.Count == 0)
            return NotFound();
        if (logged is not null)
        {
            TempData["Done"] = "The correction is recorded.";
            return LocalRedirect($"/sessions/{logged.Id}");
        }

        Show(problems);
        return await LoadAsync(cancellation) is null ? NotFound() : Page();
    }

    private async Task<Session?> LoadAsync(CancellationToken cancellation)
    {
        var session = await record.SessionAsync(Id, cancellation);
        if (session is null || await record.ToLogAsync(session.InterventionId, cancellation) is not { } found)
            return null;
        Intervention = found;
        return session;
    }
}
