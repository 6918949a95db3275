using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Suggestions;

/// <summary>Ends the cycles of support that ends. The caller saves.</summary>
public sealed class CyclesOfSupport(AppDb db, EndCycle end, AuditLog audit, TimeProvider time)
{
    /// <summary>Ends the pupil's open cycles, or those for one area of need, and says so.</summary>
    internal async Task<List<string>> EndAsync(Pupil pupil, string? area, CancellationToken cancellation)
    {
        var open = await db.Cycles.Where(c => c.PupilId == pupil.Id && c.EndedOn == null && (area == null || c.Area == area)).OrderBy(c => c.Number).ToListAsync(cancellation);
        var followed = new List<string>();
        foreach (var cycle in open)
        {
            if (cycle.RunId is null)
                cycle.EndedOn = time.Today();
            else if (await end.StageAsync(cycle, "SEN support ended.", supportEnds: true, cancellation) is { Count: > 0 } problems)
                followed.AddRange(problems.Select(p => p.Message));
            audit.Record("cycle-ended", "cycle", cycle.Id.ToString(), $"Cycle {cycle.Number}, because SEN support ends.", pupil.SchoolId, pupil.Id);
            followed.Add($"Cycle {cycle.Number} ends with it.");
        }

        return followed;
    }
}
