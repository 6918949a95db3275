using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Plans;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Cycles;

/// <summary>Begins the next cycle when a review says so, with the plan before carried forward so that nobody types it again.</summary>
internal sealed class NextCycle(AppDb db, StartCycle start) : IBeginsWorkflow
{
    public async Task BeginAsync(WorkflowRun from, CancellationToken cancellation)
    {
        var before = db.Cycles.Local.FirstOrDefault(c => c.RunId == from.Id)
            ?? await db.Cycles.SingleOrDefaultAsync(c => c.RunId == from.Id, cancellation);
        var started = await start.StageAsync(from.PupilId, before?.Area, null, cancellation);
        if (before is null || !started.Recorded)
            return;
        var plan = await db.Plans.Include(p => p.Targets).SingleOrDefaultAsync(p => p.CycleId == before.Id, cancellation);
        if (plan is not null)
            db.Plans.Add(CarriedForward(plan, started.Cycle!));
    }

    private static Plan CarriedForward(Plan before, Cycle cycle)
    {
        var plan = new Plan
        {
            Id = Guid.CreateVersion7(),
            PupilId = cycle.PupilId,
            CycleId = cycle.Id,
            Assessment = "",
            Adjustments = before.Adjustments,
            Interventions = before.Interventions,
            ParentsPart = before.ParentsPart,
        };
        plan.Targets.AddRange(before.Targets.OrderBy(t => t.Number).Select(t => new PlanTarget
        {
            Id = Guid.CreateVersion7(),
            PlanId = plan.Id,
            Number = t.Number,
            Kind = t.Kind,
            Outcome = t.Outcome,
            Baseline = t.Baseline,
            Measure = t.Measure,
        }));
        return plan;
    }
}
