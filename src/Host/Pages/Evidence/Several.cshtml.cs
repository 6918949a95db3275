using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SendWorkflows.Host.Evidence;

namespace SendWorkflows.Host.Pages.Evidence;

public sealed class SeveralModel(PacksForChosen packs) : PageModel
{
    [BindProperty(Name = "pupil")]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty(Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>What the pack is called, if the kind is one.</summary>
    public string? Title => Kind is { } kind ? PackKinds.Titles.GetValueOrDefault(kind) : null;

    public IReadOnlyList<PackPreview> Pupils { get; private set; } = [];

    public int Makes => Pupils.Count(pupil => pupil.Because is null);

    public void OnGet()
    {
    }

    /// <summary>Shows for whom a pack would be made; none has been.</summary>
    public Task OnPostPreviewAsync(CancellationToken cancellation) => LookAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LookAsync(cancellation);
        return ModelState.IsValid && Makes > 0 ? LocalRedirect($"/work/{await packs.RunAsync(Kind!, Pupils, cancellation)}") : Page();
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        if (Chosen.Count == 0)
            ModelState.AddModelError("", "Tick at least one pupil on the register.");
        else if (Title is null)
            ModelState.AddModelError("", "Choose which pack to make.");
        else if (Chosen.Distinct().Count() is var count && count > PacksForChosen.Most)
            ModelState.AddModelError("", $"You chose {Words.Count(count, "pupil")}. Packs are made for at most {PacksForChosen.Most} at once: choose fewer.");
        else if (await packs.PreviewAsync(Chosen, cancellation) is { } pupils)
            Pupils = pupils;
        else
            ModelState.AddModelError("", "Not all the pupils you chose are among those you work with, so no packs are made. Choose again on the register.");
    }
}
