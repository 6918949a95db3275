using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;

namespace SendWorkflows.Host.Pages.Cycles;

public sealed class ViewsModel(CycleView view, Actor actor, RecordViews record) : CyclePageModel(view, actor)
{
    [BindProperty]
    public string? ParentViews { get; set; }

    [BindProperty]
    public string? PupilViews { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        (ParentViews, PupilViews) = (Details.Plan?.ParentViews, Details.Plan?.PupilViews);
        return MayRecord ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await FinishAsync(await record.RunAsync(Id, ParentViews, PupilViews, cancellation), cancellation);
}
