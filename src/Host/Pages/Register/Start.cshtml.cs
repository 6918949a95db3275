using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Pages.Register;

public sealed class StartModel(StartForChosen start) : PageModel
{
    [BindProperty(Name = "pupil")]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty(Name = "workflow")]
    public string? WorkflowId { get; set; }

    public IReadOnlyList<Workflow> Offered { get; private set; } = [];

    /// <summary>The workflow chosen, if one of those offered is.</summary>
    public Workflow? Workflow { get; private set; }

    public IReadOnlyList<ChosenPupil> Pupils { get; private set; } = [];

    public int Begins => Pupils.Count(pupil => pupil.Because is null);

    public void OnGet() => Offered = start.Offered();

    /// <summary>Shows what would happen; nothing has.</summary>
    public async Task OnPostPreviewAsync(CancellationToken cancellation) => await LookAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LookAsync(cancellation);
        if (!ModelState.IsValid || Workflow is null)
            return Page();
        var (begun, problems) = await start.RunAsync(Workflow, Chosen, cancellation);
        foreach (var problem in problems)
            ModelState.AddModelError("", problem);
        if (begun > 0)
            TempData["Done"] = $"{Workflow.Title}: started for {Words.Count(begun, "pupil")}.";
        if (ModelState.IsValid)
            return LocalRedirect("/register");
        await LookAsync(cancellation);
        return Page();
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        Offered = start.Offered();
        Workflow = Offered.FirstOrDefault(offered => offered.Id == WorkflowId);
        if (Chosen.Count == 0)
            ModelState.AddModelError("", "Tick at least one pupil on the register.");
        else if (Workflow is null)
            ModelState.AddModelError("", "Choose what to start.");
        else if (Chosen.Distinct().Count() > start.Most)
            ModelState.AddModelError("", start.TooMany(Chosen.Distinct().Count()));
        else
            Pupils = await start.PreviewAsync(Workflow, Chosen, cancellation);
    }
}
