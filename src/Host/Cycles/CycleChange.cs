using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Plans;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Cycles;

/// <summary>What recording any step of a cycle has in common: find it, ask who may, change it and send its run the event, in one transaction.</summary>
public sealed class CycleChange(AppDb db, Runs runs, Actor actor, AuditLog audit, TimeProvider time)
{
    /// <summary>Makes one change. <paramref name="change"/> returns what to mend; it runs again from fresh rows if somebody overtook it.</summary>
    internal Task<CycleOutcome> MakeAsync(
        Guid cycleId, string action, Func<Actor, Guid, bool> allowed, Func<Cycle, Task<IReadOnlyList<CycleProblem>>> change, CancellationToken cancellation) =>
        Saving.WithRetriesAsync(db, () => StageAsync(cycleId, action, allowed, change, cancellation), outcome => outcome.Recorded, cancellation);

    /// <summary>Adds one change to the change being made; the caller saves.</summary>
    internal async Task<CycleOutcome> StageAsync(
        Guid cycleId, string action, Func<Actor, Guid, bool> allowed, Func<Cycle, Task<IReadOnlyList<CycleProblem>>> change, CancellationToken cancellation)
    {
        if (await db.Cycles.Include(c => c.Pupil).SingleOrDefaultAsync(c => c.Id == cycleId, cancellation) is not { } cycle)
            return new CycleOutcome(null, []);
        if (!allowed(actor, cycle.Pupil.SchoolId))
            return new CycleOutcome(cycle, [], Allowed: false);
        var problems = await change(cycle);
        if (problems.Count > 0)
            return new CycleOutcome(cycle, problems);
        cycle.Pupil.ChangedAt = time.GetUtcNow().UtcDateTime;
        audit.Record(action, "cycle", cycle.Id.ToString(), $"Cycle {cycle.Number}.", cycle.Pupil.SchoolId, cycle.PupilId);
        return new CycleOutcome(cycle, []);
    }

    /// <summary>Sends the cycle's run an event in the change being made. Returns why it cannot be taken, if it cannot.</summary>
    internal async Task<IReadOnlyList<CycleProblem>> SendAsync(
        Cycle cycle, string happening, CancellationToken cancellation, IReadOnlyDictionary<string, string>? data = null)
    {
        if (cycle.RunId is not { } runId)
            return [new("", "This cycle came with an import, so there is nothing to record here. Start a new cycle instead.")];
        var outcome = await runs.StageAsync(runId, new WorkflowEvent(happening, Data: data), cancellation);
        return outcome.Refused is { } because ? [new("", $"This cannot be recorded now. {because}")] : [];
    }

    /// <summary>Keeps the views given, and tells the run so once of each.</summary>
    internal async Task<IReadOnlyList<CycleProblem>> KeepViewsAsync(Cycle cycle, Plan plan, string? parents, string? pupil, CancellationToken cancellation)
    {
        var problems = new List<CycleProblem>();
        if (!string.IsNullOrWhiteSpace(parents))
        {
            if (plan.ParentViews.Length == 0)
                problems.AddRange(await SendAsync(cycle, CycleWorkflow.ParentViewsRecorded, cancellation));
            plan.ParentViews = parents.Trim();
        }

        if (!string.IsNullOrWhiteSpace(pupil))
        {
            if (plan.PupilViews.Length == 0)
                problems.AddRange(await SendAsync(cycle, CycleWorkflow.PupilViewsRecorded, cancellation));
            plan.PupilViews = pupil.Trim();
        }

        return problems;
    }
}
