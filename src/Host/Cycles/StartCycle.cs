using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Cycles;

/// <summary>Begins a cycle of assess, plan, do, review for a pupil (CoP 6.44).</summary>
public sealed class StartCycle(AppDb db, Runs runs, AuditLog audit, TimeProvider time)
{
    /// <summary>Begins a cycle and saves it.</summary>
    /// <param name="pupilId">The pupil.</param>
    /// <param name="area">The area of need it works on, if one in particular.</param>
    /// <param name="decisionId">The decision that asks for it, if one does.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task<CycleOutcome> RunAsync(Guid pupilId, string? area = null, Guid? decisionId = null, CancellationToken cancellation = default) =>
        Saving.WithRetriesAsync(db, () => StageAsync(pupilId, area, decisionId, cancellation), outcome => outcome.Recorded, cancellation);

    /// <summary>Adds a cycle to the change being made; the caller saves. Who may decide this is the caller's question.</summary>
    public async Task<CycleOutcome> StageAsync(Guid pupilId, string? area = null, Guid? decisionId = null, CancellationToken cancellation = default)
    {
        if (await db.Pupils.FindInSightAsync(pupilId, cancellation) is not { } pupil)
            return new(null, []);
        var earlier = await db.Cycles.Where(c => c.PupilId == pupilId).ToListAsync(cancellation);
        if (earlier.Find(c => c.EndedOn is null && c.Area == area) is { } open)
            return new(open, [new("", $"Cycle {open.Number} is still under way. Review it or end it before the next one begins.")]);
        var run = await runs.StageStartAsync(new RunStart(CycleWorkflow.Id, pupilId), cancellation);
        if (run.Refused is { } because)
            return new(null, [new("", because)]);

        var cycle = new Cycle
        {
            Id = Guid.CreateVersion7(),
            PupilId = pupilId,
            Pupil = pupil,
            RunId = run.Run!.Id,
            Run = run.Run,
            DecisionId = decisionId,
            Number = earlier.Select(c => c.Number).DefaultIfEmpty(0).Max() + 1,
            Area = area,
            StartedOn = time.Today(),
        };
        db.Cycles.Add(cycle);
        pupil.ChangedAt = time.GetUtcNow().UtcDateTime;
        audit.Record("cycle-started", "cycle", cycle.Id.ToString(), $"Cycle {cycle.Number}.", pupil.SchoolId, pupilId);
        return new(cycle, []);
    }
}
