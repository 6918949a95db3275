using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Plans;

internal static class PlanDraft
{
    /// <summary>The cycle's plan with its targets; begun in the change being made if there is none yet.</summary>
    internal static async Task<Plan> PlanOfAsync(this AppDb db, Cycle cycle, CancellationToken cancellation)
    {
        if (await db.Plans.Include(p => p.Targets).SingleOrDefaultAsync(p => p.CycleId == cycle.Id, cancellation) is { } plan)
            return plan;
        plan = new Plan { Id = Guid.CreateVersion7(), PupilId = cycle.PupilId, CycleId = cycle.Id };
        db.Plans.Add(plan);
        return plan;
    }
}
