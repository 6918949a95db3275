using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;

namespace SendWorkflows.Host.Pages.Cycles;

public sealed class EndModel(CycleView view, Actor actor, EndCycle end) : CyclePageModel(view, actor)
{
    [BindProperty]
    public string? EndReason { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => OpenAsync(CycleWorkflow.CycleClosed, oversee: true, () => { }, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await FinishAsync(await end.RunAsync(Id, EndReason, cancellation: cancellation), cancellation);
}
