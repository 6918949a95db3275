using Microsoft.AspNetCore.Mvc;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Pages.Cycles;

public sealed class IndexModel(CycleView view, Actor actor, TimeProvider time) : CyclePageModel(view, actor)
{
    public DateOnly Today => time.Today();

    public IReadOnlyList<CycleStep> Steps { get; private set; } = [];

    /// <summary>The one thing to do now, as a link: its address below the cycle and its words.</summary>
    public (string Path, string Words)? Next => !MayRecord ? null
        : Details.Awaits(CycleWorkflow.Assessed) ? ("assess", "Write the assessment")
        : Details.Awaits(CycleWorkflow.Planned) ? ("plan", "Write the plan")
        : Details.Awaits(CycleWorkflow.Reviewed) ? ("review", "Record the review")
        : null;

    public bool MayTellParents => MayRecord && Details.Awaits(CycleWorkflow.ParentNotified) && Details.Cycle.PlannedOn is not null;

    public bool MayAddViews => MayRecord && (Details.Awaits(CycleWorkflow.ParentViewsRecorded) || Details.Awaits(CycleWorkflow.PupilViewsRecorded));

    public bool MayMoveReview => MayRecord && Details.Awaits(CycleWorkflow.ReviewDateMoved);

    public bool MayEnd => MayOversee && Details.Awaits(CycleWorkflow.CycleClosed) && Details.Cycle.EndedOn is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        var snapshot = Details.Run?.Snapshot;
        Steps = CycleStep.Of(Details.Cycle, Date(snapshot, "assessBy"), Date(snapshot, "planBy"), Details.Duties.Any(d => d.Name == "review"));
        return Page();
    }

    /// <summary>What people call an event of the workflow.</summary>
    public string TitleOf(string happening) => Details.Run!.Workflow.Events.GetValueOrDefault(happening)?.Title switch
    {
        { } title => title.StartsWith("Record ", StringComparison.Ordinal) ? Capital(title["Record ".Length..].Replace("that the ", "the ", StringComparison.Ordinal)) : title,
        null => happening switch { "Start" => "The cycle began", "Paused" => "Paused", "Pause ended" => "The pause ended", "Moved" => "Moved to another version", "New term dates" => "New term dates", _ => "A date came" },
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static DateOnly? Date(Snapshot? snapshot, string name) => snapshot is not null && snapshot.Dates.TryGetValue(name, out var date) ? date : null;
}
