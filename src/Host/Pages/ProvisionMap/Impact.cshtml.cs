using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Pages.ProvisionMap;

public sealed class ImpactModel(SendWorkflows.Host.Interventions.ProvisionMap provision, ProvisionWords words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? School { get; set; }

    public string SchoolName { get; private set; } = "";

    public IReadOnlyList<InterventionImpact> Impacts { get; private set; } = [];

    /// <summary>Those whose dose and response are both known, in the order their numbers follow.</summary>
    public IReadOnlyList<InterventionImpact> Drawn => [.. Impacts.Where(i => i.Row.DeliveredPercent is not null && i.MadePercent is not null)];

    /// <summary>A place in the drawing as its file format writes it.</summary>
    public static string At(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var schools = await provision.SchoolsAsync(cancellation);
        School ??= schools.Count > 0 ? schools[0].Id : null;
        if (School is not { } school)
            return Page();
        SchoolName = schools.FirstOrDefault(s => s.Id == school).Name ?? "";
        if (await provision.ReadAsync(school, SchoolName, cancellation) is not { } map)
            return NotFound();
        Impacts = InterventionImpact.Of(map, words);
        return Page();
    }
}
