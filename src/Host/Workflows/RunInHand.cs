using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Duties;
using Timer = SendWorkflows.Host.Timers.Timer;

namespace SendWorkflows.Host.Workflows;

/// <summary>One of many runs that are to be moved together, with what was read of it so far.</summary>
/// <param name="loaded">The run.</param>
internal sealed class RunInHand(LoadedRun loaded)
{
    private readonly HashSet<Guid> _read = [];
    private Step? _namedBy;

    internal LoadedRun Loaded => loaded;

    /// <summary>Its timers as they now are, to be kept so by whoever changes them.</summary>
    internal List<Timer> Timers { get; set; } = [];

    /// <summary>Those of its open duties that were read, as they now are, to be kept so by whoever changes them.</summary>
    internal List<Duty> Duties { get; } = [];

    /// <summary>Takes the duties that a step names: enough for writing that step, and no other.</summary>
    internal void Read(Step namedBy) => _namedBy = namedBy;

    /// <summary>Takes a duty that was read, unless it was before: it may have been closed since.</summary>
    internal void Read(Duty duty)
    {
        if (_read.Add(duty.Id))
            Duties.Add(duty);
    }

    /// <summary>Whether more duties have to be read before this step is written. Any other step of the same run needs all.</summary>
    internal bool NeedsDuties(Step step) => !ReferenceEquals(_namedBy, step);
}
