using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Duties;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Workload;

/// <summary>A piece of work: a duty that is open, or one that time alone will open.</summary>
/// <param name="Class">The pupil's class; <c>null</c> if not known.</param>
/// <param name="Role">The role it lies with.</param>
/// <param name="DueOn">The day it is due; <c>null</c> if not known.</param>
/// <param name="Minutes">What it is reckoned to take.</param>
/// <param name="IsOpen">Whether it is open already.</param>
public sealed record Work(string? Class, string Role, DateOnly? DueOn, int Minutes, bool IsOpen)
{
    /// <summary>What one run asks for: its open duties and those to come until a day.</summary>
    internal static IEnumerable<Work> OfRun(LoadedRun loaded, IEnumerable<Duty> open, DateOnly until, DateTime now) =>
        open.Where(duty => duty.ClosedAt is null && duty.Minutes > 0).Select(duty => new Work(null, duty.EscalatedTo ?? duty.Role, duty.DueOn, duty.Minutes, IsOpen: true)).Concat(Ahead(loaded, null, until, now));

    /// <summary>The duties that time alone will open in a run until a day. One that is open already is not told twice.</summary>
    internal static IEnumerable<Work> Ahead(LoadedRun loaded, string? className, DateOnly until, DateTime now) => loaded.Calendar is not { } calendar ? []
        : Foresight.DutiesAhead(loaded.Workflow, loaded.Snapshot, until, now, calendar)
            .Where(duty => duty.Minutes > 0 && !loaded.Snapshot.Duties.ContainsKey(duty.Name))
            .Select(duty => new Work(className, duty.Role, duty.DueOn, duty.Minutes, IsOpen: false));
}
