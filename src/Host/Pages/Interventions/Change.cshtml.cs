using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Pages.Interventions;

public sealed class ChangeModel(InterventionReach reach, InterventionForm form, SaveIntervention save) : InterventionFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is not { } found)
            return NotFound();
        Fields = InterventionFields.Of(found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is not { } found)
            return NotFound();
        var (saved, problems) = await save.RunAsync(Id, found.SchoolId, Fields.Input(), [], cancellation);
        Show(problems);
        if (saved is null)
            return Page();
        TempData["Done"] = "The changes are saved.";
        return LocalRedirect($"/interventions/{Id}");
    }

    private async Task<Intervention?> LoadAsync(CancellationToken cancellation)
    {
        var found = await reach.Seen().AsNoTracking().SingleOrDefaultAsync(i => i.Id == Id, cancellation);
        if (found is null || !reach.MayManage(found.SchoolId))
            return null;
        Name = found.Name;
        Choices = await form.ReadAsync(found.SchoolId, cancellation);
        return found;
    }
}
