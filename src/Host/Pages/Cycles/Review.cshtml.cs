using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Reviews;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Cycles;

public sealed class ReviewModel(CycleView view, Actor actor, HoldReview hold, TimeProvider time) : CyclePageModel(view, actor)
{
    [BindProperty]
    public string? HeldOn { get; set; }

    [BindProperty]
    public Dictionary<Guid, string> TargetProgress { get; set; } = [];

    [BindProperty]
    public string? Progress { get; set; }

    [BindProperty]
    public string? Impact { get; set; }

    [BindProperty]
    public string? ParentViews { get; set; }

    [BindProperty]
    public string? PupilViews { get; set; }

    [BindProperty]
    public string? NextStep { get; set; }

    public ReviewChoices Choices => ReviewChoices.Of(Details.Run!.Workflow);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        OpenAsync(CycleWorkflow.Reviewed, oversee: false, () => HeldOn = FormDate.Write(time.Today()), cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) => await FinishAsync(
        await hold.RunAsync(Id, new ReviewInput(FormDate.Read(HeldOn), TargetProgress, Progress, Impact, ParentViews, PupilViews, NextStep), cancellation), cancellation);
}
