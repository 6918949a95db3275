using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Reports;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Pages.Runs;

public sealed class RegisterModel(SenRegister register, StartForMany start) : PageModel
{
    public int OnRegister { get; private set; }

    /// <summary>What can be started, with how many pupils on the register have none of it.</summary>
    public IReadOnlyList<(Workflow Workflow, int Without)> Offered { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? workflow, CancellationToken cancellation)
    {
        if (start.Offered().FirstOrDefault(offered => offered.Id == workflow) is not { } chosen)
            return Forbid();
        var pupils = (await register.ReadAsync(cancellation)).Select(line => line.PupilId).ToList();
        var (begun, reasons) = await start.RunAsync(chosen.Id, pupils, cancellation);
        foreach (var reason in reasons)
            ModelState.AddModelError("", reason);
        if (begun > 0)
            TempData["Done"] = $"{chosen.Title}: started for {Words.Count(begun, "pupil")}.";
        if (ModelState.IsValid)
            return LocalRedirect("/runs/register");
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var pupils = (await register.ReadAsync(cancellation)).Select(line => line.PupilId).ToList();
        OnRegister = pupils.Count;
        var offered = new List<(Workflow, int)>();
        foreach (var workflow in start.Offered())
            offered.Add((workflow, (await start.WithoutAsync(workflow.Id, pupils, cancellation)).Count));
        Offered = offered;
    }
}
