using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Pages.Interventions;

public sealed class ResponseModel(InterventionRecord record, RecordResponse respond, ProvisionWords words) : PageModel
{
    [BindProperty]
    public List<ResponseFields> Answers { get; set; } = [];

    public Intervention Intervention { get; private set; } = null!;

    public ProvisionWords Spoken => words;

    public string NameOf(Guid memberId) => Intervention.Group.Find(m => m.Id == memberId)?.Pupil.Name ?? "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        Answers = [.. Intervention.Group.Select(m => new ResponseFields { MemberId = m.Id, Progress = m.Progress, Start = Number.Typed(m.MeasureAtStart), Now = Number.Typed(m.MeasureNow) })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await respond.RunAsync(id, [.. Answers.Select(a => new ResponseInput(a.MemberId, a.Start, a.Now, a.Progress))], cancellation) is not { } problems || !await LoadAsync(id, cancellation))
            return NotFound();
        foreach (var problem in problems)
            ModelState.AddModelError(problem.Field, problem.Message);
        if (problems.Count > 0)
            return Page();
        TempData["Done"] = "How the pupils responded is recorded.";
        return LocalRedirect($"/interventions/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await record.ToLogAsync(id, cancellation) is not { } found)
            return false;
        Intervention = found;
        return true;
    }
}

/// <summary>One pupil's response as the form holds it.</summary>
public sealed class ResponseFields
{
    public Guid MemberId { get; set; }

    public string? Progress { get; set; }

    public string? Start { get; set; }

    public string? Now { get; set; }
}
