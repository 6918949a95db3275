using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Cycles;

/// <summary>Records that the parents were formally told that SEN support is given (Children and Families Act 2014 s.68).</summary>
public sealed class RecordParentNotified(CycleChange change, TimeProvider time)
{
    /// <summary>Checks and records.</summary>
    /// <param name="cycleId">The cycle.</param>
    /// <param name="on">The day they were told.</param>
    /// <param name="how">How: by letter, at a meeting.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task<CycleOutcome> RunAsync(Guid cycleId, DateOnly? on, string? how, CancellationToken cancellation = default) =>
        change.MakeAsync(cycleId, "parents-told", CycleAccess.MayRecord, async cycle =>
        {
            var problems = new List<CycleProblem>();
            if (on is null)
                problems.Add(new("NotifiedOn", "Enter the date on which the parents were told as a day, a month and a year."));
            else if (on > time.Today())
                problems.Add(new("NotifiedOn", $"{Words.Date(on)} is in the future. Record it once they have been told."));
            if (string.IsNullOrWhiteSpace(how))
                problems.Add(new("How", "Write how they were told: by letter, at a meeting, by telephone."));
            if (problems.Count > 0)
                return problems;
            cycle.ParentNotifiedOn = on;
            return await change.SendAsync(cycle, CycleWorkflow.ParentNotified, cancellation,
                new Dictionary<string, string> { ["notifiedOn"] = $"{on:yyyy-MM-dd}", ["how"] = how!.Trim() });
        }, cancellation);
}
