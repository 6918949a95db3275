using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;

namespace SendWorkflows.Host.Pages.Cycles;

public sealed class ParentsModel(CycleView view, Actor actor, RecordParentNotified record) : CyclePageModel(view, actor)
{
    [BindProperty]
    public string? NotifiedOn { get; set; }

    [BindProperty]
    public string? How { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => OpenAsync(CycleWorkflow.ParentNotified, oversee: false, () => { }, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await FinishAsync(await record.RunAsync(Id, FormDate.Read(NotifiedOn), How, cancellation), cancellation);
}
