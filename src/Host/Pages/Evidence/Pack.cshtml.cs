using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Evidence;

namespace SendWorkflows.Host.Pages.Evidence;

public sealed class PackModel(PacksOfPupil packs) : PageModel
{
    public EvidencePack Pack { get; private set; } = null!;

    public PackContent Said => View.Said;

    public PackView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await packs.OpenAsync(id, "pack-viewed", cancellation) is not { } pack)
            return NotFound();
        (Pack, View) = (pack, PackView.Of(pack));
        return Page();
    }

    public async Task<IActionResult> OnGetJsonAsync(Guid id, CancellationToken cancellation) =>
        await packs.OpenAsync(id, "pack-downloaded", cancellation) is { } pack
            ? File(Encoding.UTF8.GetBytes(PackContent.Download(pack)), "application/json", "evidence-pack.json")
            : NotFound();
}
