using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Evidence;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Pages.Evidence;

public sealed class IndexModel(PacksOfPupil packs, MakePack make) : PageModel
{
    public Pupil Pupil { get; private set; } = null!;

    public IReadOnlyList<PackMade> Packs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await packs.ListAsync(id, cancellation) is not var (pupil, made))
            return NotFound();
        (Pupil, Packs) = (pupil, made);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? kind, CancellationToken cancellation) =>
        await make.RunAsync(id, kind ?? "", cancellation) is { } pack ? LocalRedirect($"/evidence/{pack.Id}") : NotFound();
}
