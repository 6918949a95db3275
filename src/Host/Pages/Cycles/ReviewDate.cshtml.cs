using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Plans;

namespace SendWorkflows.Host.Pages.Cycles;

public sealed class ReviewDateModel(CycleView view, Actor actor, MoveReviewDate move) : CyclePageModel(view, actor)
{
    [BindProperty]
    public string? ReviewBy { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        OpenAsync(CycleWorkflow.ReviewDateMoved, oversee: false, () => ReviewBy = FormDate.Write(Details.Cycle.ReviewBy), cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await FinishAsync(await move.RunAsync(Id, FormDate.Read(ReviewBy), Reason, cancellation), cancellation);
}
