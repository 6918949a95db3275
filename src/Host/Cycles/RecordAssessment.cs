using SendWorkflows.Host.Data;
using SendWorkflows.Host.Plans;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Cycles;

/// <summary>Records the assessment that a cycle begins with, and the views that came with it.</summary>
public sealed class RecordAssessment(AppDb db, CycleChange change, TimeProvider time)
{
    /// <summary>Checks, records and moves the cycle on to its plan.</summary>
    public Task<CycleOutcome> RunAsync(Guid cycleId, AssessmentInput input, CancellationToken cancellation = default) =>
        change.MakeAsync(cycleId, "assessment-recorded", CycleAccess.MayRecord, async cycle =>
        {
            var missing = new List<CycleProblem>();
            if (string.IsNullOrWhiteSpace(input.Needs))
                missing.Add(new(nameof(input.Needs), "Write which needs the cycle works on."));
            if (string.IsNullOrWhiteSpace(input.Assessment))
                missing.Add(new(nameof(input.Assessment), "Write what the assessment found: progress, attainment, comparison with peers."));
            if (missing.Count > 0)
                return missing;
            var plan = await db.PlanOfAsync(cycle, cancellation);
            plan.Assessment = input.Assessment!.Trim();
            cycle.AssessedOn = time.Today();
            var problems = await change.SendAsync(cycle, CycleWorkflow.Assessed, cancellation, new Dictionary<string, string> { ["needs"] = input.Needs!.Trim() });
            return problems.Count > 0 ? problems : await change.KeepViewsAsync(cycle, plan, input.ParentViews, input.PupilViews, cancellation);
        }, cancellation);
}
