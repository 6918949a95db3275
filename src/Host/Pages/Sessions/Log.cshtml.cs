using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Sessions;

public sealed class LogModel(InterventionRecord record, LogSession log, ProvisionWords words, Actor actor, TimeProvider time) : SessionFormPage(words)
{
    public Guid PersonId => actor.RequiredUserId;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        var today = time.Today();
        Fields = new SessionFields
        {
            Key = Guid.NewGuid(),
            HeldOn = FormDate.Write(today > Intervention.Until ? Intervention.Until : today),
            Minutes = Typed(Intervention.SessionMinutes),
            Pupils = [.. Intervention.Group.Where(m => m.IsIn(today)).Select(m => new PupilFields { PupilId = m.PupilId, Came = true })],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var (logged, problems) = await log.RunAsync(id, Fields.Input(), cancellation);
        if (logged is null && problems.Count == 0)
            return NotFound();
        if (logged is not null)
        {
            TempData["Done"] = $"The session of {Words.WeekdayDate(logged.HeldOn)} is logged.";
            return LocalRedirect("/sessions");
        }

        Show(problems);
        return await LoadAsync(id, cancellation) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await record.ToLogAsync(id, cancellation) is not { } found)
            return false;
        Intervention = found;
        return true;
    }
}
