using SendWorkflows.Host.Data;
using SendWorkflows.Host.Plans;

namespace SendWorkflows.Host.Cycles;

/// <summary>Records what the parents or the pupil said, when it comes after the assessment.</summary>
public sealed class RecordViews(AppDb db, CycleChange change)
{
    /// <summary>Checks and records; views that are left empty stay as they were.</summary>
    public Task<CycleOutcome> RunAsync(Guid cycleId, string? parentViews, string? pupilViews, CancellationToken cancellation = default) =>
        change.MakeAsync(cycleId, "views-recorded", CycleAccess.MayRecord, async cycle =>
        {
            if (string.IsNullOrWhiteSpace(parentViews) && string.IsNullOrWhiteSpace(pupilViews))
                return [new("ParentViews", "Write what the parents or the pupil said.")];
            var plan = await db.PlanOfAsync(cycle, cancellation);
            return await change.KeepViewsAsync(cycle, plan, parentViews, pupilViews, cancellation);
        }, cancellation);
}
