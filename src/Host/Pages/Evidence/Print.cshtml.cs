using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Evidence;

namespace SendWorkflows.Host.Pages.Evidence;

public sealed class PrintModel(PacksOfJob packs) : PageModel
{
    public IReadOnlyList<PackView> Packs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        Packs = [.. (await packs.OpenAllAsync(id, "pack-viewed", cancellation)).Select((pack, place) => PackView.Of(pack, $"p{place + 1}-"))];
        return Packs.Count > 0 ? Page() : NotFound();
    }
}
