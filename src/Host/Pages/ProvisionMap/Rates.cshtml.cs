using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Interventions;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.ProvisionMap;

public sealed class RatesModel(SetProvisionMoney money, SendWorkflows.Host.Interventions.ProvisionMap map, ProvisionWords words, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? School { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Rates { get; set; } = [];

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Notional { get; set; }

    [BindProperty]
    public int YearStartsIn { get; set; }

    public string SchoolName { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Kinds => words.Staff;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || await money.ReadAsync(School!.Value, cancellation) is not { } now)
            return NotFound();
        Rates = Kinds.Keys.ToDictionary(kind => kind, kind => (string?)Money.Typed(now.PencePerHour(kind, time.Today())));
        From = FormDate.Write(now.Budget.YearOf(time.Today()));
        Notional = Money.Typed(now.Budget.NotionalPence);
        YearStartsIn = now.Budget.YearStartsIn;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || await money.RunAsync(School!.Value, new MoneyInput(Rates, FormDate.Read(From), Notional, YearStartsIn), cancellation) is not { } problems)
            return NotFound();
        foreach (var problem in problems)
            ModelState.AddModelError(problem.Field, problem.Message);
        if (problems.Count > 0)
            return Page();
        TempData["Done"] = "The rates and the budget are saved.";
        return LocalRedirect($"/provision-map?school={School}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var schools = await map.SchoolsAsync(cancellation);
        School ??= schools.Count > 0 ? schools[0].Id : null;
        SchoolName = schools.FirstOrDefault(s => s.Id == School).Name ?? "";
        return School is not null && SchoolName.Length > 0;
    }
}
