using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Plans;

/// <summary>Records the plan agreed with the parents and the pupil, with a clear date for review (CoP 6.48).</summary>
public sealed class WritePlan(AppDb db, CycleChange change, RunLoader loader, SchoolCalendars calendars, TimeProvider time)
{
    /// <summary>Checks, records and moves the cycle on to doing.</summary>
    public Task<CycleOutcome> RunAsync(Guid cycleId, PlanInput input, CancellationToken cancellation = default) =>
        change.MakeAsync(cycleId, "plan-written", CycleAccess.MayRecord, async cycle =>
        {
            var calendar = await calendars.OfAsync(cycle.Pupil.SchoolId, cancellation);
            var problems = PlanChecks.Check(input, time.Today(), calendar, CycleLength.Of(cycle.RunId is { } run ? await loader.FindAsync(run, cancellation) : null)).ToList();
            if (problems.Count > 0)
                return problems;
            var plan = await db.PlanOfAsync(cycle, cancellation);
            Fill(plan, input);
            cycle.PlannedOn = time.Today();
            cycle.ReviewBy = input.ReviewBy;
            return await change.SendAsync(cycle, CycleWorkflow.Planned, cancellation, new Dictionary<string, string> { ["reviewBy"] = $"{input.ReviewBy:yyyy-MM-dd}" });
        }, cancellation);

    private void Fill(Plan plan, PlanInput input)
    {
        plan.Adjustments = input.Adjustments?.Trim() ?? "";
        plan.Interventions = input.Interventions?.Trim() ?? "";
        plan.ParentsPart = input.ParentsPart?.Trim() ?? "";
        db.RemoveRange(plan.Targets);
        plan.Targets.Clear();
        var number = 0;
        foreach (var target in input.Targets.Where(target => !string.IsNullOrWhiteSpace(target.Outcome)))
        {
            db.Add(new PlanTarget
            {
                Id = Guid.CreateVersion7(),
                PlanId = plan.Id,
                Number = ++number,
                Kind = target.Kind!,
                Outcome = target.Outcome!.Trim(),
                Baseline = target.Baseline?.Trim() ?? "",
                Measure = target.Measure?.Trim() ?? "",
            });
        }
    }
}
