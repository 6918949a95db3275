using System.Collections.Immutable;

namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>A run while a step is being worked out; it becomes a snapshot again only if the whole step succeeds.</summary>
internal sealed class RunState(Workflow workflow)
{
    internal Workflow Workflow { get; } = workflow;

    internal Configuration Configuration { get; } = [];

    internal HistoryValue History { get; } = new();

    internal ImmutableSortedDictionary<string, DateOnly>.Builder Dates { get; private init; } = Snapshot.Sorted<DateOnly>().ToBuilder();

    internal ImmutableSortedDictionary<string, CountedDate>.Builder Counted { get; private init; } = Snapshot.Sorted<CountedDate>().ToBuilder();

    internal ImmutableSortedDictionary<string, string>.Builder Data { get; private init; } = Snapshot.Sorted<string>().ToBuilder();

    internal ImmutableSortedDictionary<string, DateOnly>.Builder Entered { get; private init; } = Snapshot.Sorted<DateOnly>().ToBuilder();

    internal ImmutableSortedDictionary<string, PendingTimer>.Builder Timers { get; private init; } = Snapshot.Sorted<PendingTimer>().ToBuilder();

    internal ImmutableSortedDictionary<string, StandingDuty>.Builder Duties { get; private init; } = Snapshot.Sorted<StandingDuty>().ToBuilder();

    internal bool Done { get; set; }

    /// <summary>Counts changes of dates, values and memories, so that a step can tell whether another look for transitions is needed.</summary>
    internal int Changes { get; set; }

    /// <summary>The names a due date in a state may use: the run's dates, and the day the state was entered.</summary>
    internal RunDays NamesFor(DateOnly entered) => new(Dates, entered);

    /// <summary>Takes up a stored run.</summary>
    /// <exception cref="ArgumentException">The run belongs to another workflow or version.</exception>
    internal static RunState From(Workflow workflow, Snapshot snapshot)
    {
        if (snapshot.WorkflowId != workflow.Id || snapshot.Version != workflow.Version)
            throw new ArgumentException($"The run is of {snapshot.WorkflowId} version {snapshot.Version}, not of {workflow.Id} version {workflow.Version}.", nameof(snapshot));
        var run = new RunState(workflow)
        {
            Done = snapshot.Done,
            Dates = snapshot.Dates.ToBuilder(),
            Counted = snapshot.Counted.ToBuilder(),
            Data = snapshot.Data.ToBuilder(),
            Entered = snapshot.Entered.ToBuilder(),
            Timers = snapshot.Timers.ToBuilder(),
            Duties = snapshot.Duties.ToBuilder(),
        };
        run.Configuration.Add(workflow.Root);
        run.Configuration.UnionWith(snapshot.Configuration.Select(run.StateAt));
        foreach (var (path, remembered) in snapshot.History)
            run.History.Restore(run.StateAt(path), [.. remembered.Select(run.StateAt)]);
        return run;
    }

    /// <summary>A run in another version that so far has only the dates, values and duties of <paramref name="snapshot"/>.</summary>
    internal static RunState Moved(Workflow to, Snapshot snapshot) => new(to)
    {
        Dates = snapshot.Dates.ToBuilder(),
        Counted = snapshot.Counted.ToBuilder(),
        Data = snapshot.Data.ToBuilder(),
        Duties = snapshot.Duties.ToBuilder(),
    };

    internal Snapshot ToSnapshot() => new()
    {
        WorkflowId = Workflow.Id,
        Version = Workflow.Version,
        Done = Done,
        Configuration = [.. Configuration.Where(state => state.Parent is not null).Select(state => state.Path)],
        History = History.All.ToImmutableSortedDictionary(
            each => each.Key.Path,
            each => each.Value.OrderBy(state => state.Order).Select(state => state.Path).ToImmutableArray(),
            StringComparer.Ordinal),
        Dates = Dates.ToImmutable(),
        Counted = Counted.ToImmutable(),
        Data = Data.ToImmutable(),
        Entered = Entered.ToImmutable(),
        Timers = Timers.ToImmutable(),
        Duties = Duties.ToImmutable(),
    };

    private WorkflowState StateAt(string path) =>
        Workflow.StateAt(path) ?? throw new ArgumentException($"{Workflow.Id} version {Workflow.Version} has no state \"{path}\".");
}
