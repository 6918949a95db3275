using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Plans;

/// <summary>Agrees another date for the review, with a reason.</summary>
public sealed class MoveReviewDate(CycleChange change, RunLoader loader, SchoolCalendars calendars, TimeProvider time)
{
    private const string Action = "review-date-moved";

    /// <summary>Checks, records and moves every reminder that rests on the date.</summary>
    public Task<CycleOutcome> RunAsync(Guid cycleId, DateOnly? reviewBy, string? reason, CancellationToken cancellation = default) =>
        change.MakeAsync(cycleId, Action, CycleAccess.MayRecord, cycle => MoveAsync(cycle, reviewBy, reason, cancellation), cancellation);

    /// <summary>The same within the change being made; the caller saves.</summary>
    internal Task<CycleOutcome> StageAsync(Guid cycleId, DateOnly? reviewBy, string? reason, CancellationToken cancellation) =>
        change.StageAsync(cycleId, Action, CycleAccess.MayRecord, cycle => MoveAsync(cycle, reviewBy, reason, cancellation), cancellation);

    private async Task<IReadOnlyList<CycleProblem>> MoveAsync(Cycle cycle, DateOnly? reviewBy, string? reason, CancellationToken cancellation)
    {
        var problems = new List<CycleProblem>();
        if (PlanChecks.CheckReviewDate(reviewBy, time.Today(), await calendars.OfAsync(cycle.Pupil.SchoolId, cancellation), CycleLength.Of(cycle.RunId is { } run ? await loader.FindAsync(run, cancellation) : null)) is { } wrong)
            problems.Add(new("ReviewBy", wrong));
        if (string.IsNullOrWhiteSpace(reason))
            problems.Add(new("Reason", "Write why the date moves: the next reader will ask."));
        if (problems.Count > 0)
            return problems;
        var refused = await change.SendAsync(cycle, CycleWorkflow.ReviewDateMoved, cancellation, new Dictionary<string, string> { ["reviewBy"] = $"{reviewBy:yyyy-MM-dd}", ["reason"] = reason!.Trim() });
        if (refused.Count == 0)
            cycle.ReviewBy = reviewBy;
        return refused;
    }
}
