using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Evidence;
using SendWorkflows.Host.Jobs;

namespace SendWorkflows.Host.Pages.Evidence;

public sealed class BatchModel(PacksOfJob packs, MyWork work) : PageModel
{
    public PacksMade Made { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await packs.ListAsync(id, cancellation) is not { } made)
            return NotFound();
        Made = made;
        if (made.Job is { HasEnded: true, SeenAt: null })
            await work.SeeAsync(id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnGetJsonAsync(Guid id, CancellationToken cancellation) =>
        await packs.OpenAllAsync(id, "pack-downloaded", cancellation) is { Count: > 0 } all
            ? File(Encoding.UTF8.GetBytes(PackContent.Download(all)), "application/json", "evidence-packs.json")
            : NotFound();
}
