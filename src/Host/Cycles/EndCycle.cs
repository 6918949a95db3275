using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Cycles;

/// <summary>Ends a cycle without a review, with a reason. It then does not count as complete.</summary>
public sealed class EndCycle(CycleChange change, TimeProvider time)
{
    /// <summary>Checks and ends.</summary>
    /// <param name="cycleId">The cycle.</param>
    /// <param name="reason">Why it ends.</param>
    /// <param name="supportEnds">Whether it ends because SEN support does; the decision about that is taken elsewhere.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task<CycleOutcome> RunAsync(Guid cycleId, string? reason, bool supportEnds = false, CancellationToken cancellation = default) =>
        change.MakeAsync(cycleId, "cycle-ended", CycleAccess.MayOversee, async cycle =>
        {
            if (string.IsNullOrWhiteSpace(reason))
                return [new("EndReason", "Write why the cycle ends without a review.")];
            return await StageAsync(cycle, reason, supportEnds, cancellation);
        }, cancellation);

    /// <summary>Ends an open cycle within the change being made; the caller has asked who may, and saves. Returns why it cannot end, if it cannot.</summary>
    internal async Task<IReadOnlyList<CycleProblem>> StageAsync(Cycle cycle, string reason, bool supportEnds, CancellationToken cancellation)
    {
        cycle.EndedOn = time.Today();
        return await change.SendAsync(cycle, supportEnds ? CycleWorkflow.SupportEnded : CycleWorkflow.CycleClosed, cancellation,
            new Dictionary<string, string> { ["reason"] = reason.Trim() });
    }
}
