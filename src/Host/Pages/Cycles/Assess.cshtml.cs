using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;

namespace SendWorkflows.Host.Pages.Cycles;

public sealed class AssessModel(CycleView view, Actor actor, RecordAssessment record) : CyclePageModel(view, actor)
{
    [BindProperty]
    public string? Needs { get; set; }

    [BindProperty]
    public string? Assessment { get; set; }

    [BindProperty]
    public string? ParentViews { get; set; }

    [BindProperty]
    public string? PupilViews { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => OpenAsync(CycleWorkflow.Assessed, oversee: false, () =>
        (Assessment, ParentViews, PupilViews) = (Details.Plan?.Assessment, Details.Plan?.ParentViews, Details.Plan?.PupilViews), cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await FinishAsync(await record.RunAsync(Id, new AssessmentInput(Assessment, ParentViews, PupilViews, Needs), cancellation), cancellation);
}
