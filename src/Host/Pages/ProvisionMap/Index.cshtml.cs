using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Pages.ProvisionMap;

public sealed class IndexModel(SendWorkflows.Host.Interventions.ProvisionMap provision, ProvisionDownload download, ProvisionWords words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? School { get; set; }

    [BindProperty(SupportsGet = true)]
    public ProvisionGrouping By { get; set; }

    public IReadOnlyList<(Guid Id, string Name)> Schools { get; private set; } = [];

    public ProvisionMapView? Map { get; private set; }

    public ProvisionWords Words { get; } = words;

    /// <summary>Long arrangements in parts that open, each with its sums: pupils by class, interventions by wave.</summary>
    public IReadOnlyList<(ProvisionRow Whole, IReadOnlyList<ProvisionRow> Rows)> Folded => Map?.Folded(By, Words) ?? [];

    public string Heading => By switch
    {
        ProvisionGrouping.Class => "Class",
        ProvisionGrouping.Year => "Year",
        ProvisionGrouping.Area => "Area of need",
        ProvisionGrouping.Wave => "Wave",
        ProvisionGrouping.Provision => "Intervention",
        _ => "Pupil",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) && Map is { } map ? File(await download.MakeAsync(map, cancellation), "text/csv; charset=utf-8", "provision-map.csv") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Schools = await provision.SchoolsAsync(cancellation);
        School ??= Schools.Count > 0 ? Schools[0].Id : null;
        if (School is not { } school)
            return true;
        Map = await provision.ReadAsync(school, Schools.FirstOrDefault(s => s.Id == school).Name ?? "", cancellation);
        return Map is not null;
    }
}
