using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Pages.Interventions;

public sealed class IndexModel(InterventionList list, InterventionReach reach, ProvisionWords words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Ended { get; set; }

    public IReadOnlyList<InterventionLine> Lines { get; private set; } = [];

    public ProvisionWords Spoken => words;

    public bool MayManage => reach.Managed.Count > 0;

    public async Task OnGetAsync(CancellationToken cancellation) => Lines = await list.ReadAsync(Ended, cancellation);
}
