namespace SendWorkflows.Engine.Workflows.Running;

/// <summary>A run while a step is being worked out; it becomes a snapshot again only if the whole step succeeds.</summary>
internal sealed class RunState(Workflow workflow)
{
    internal Workflow Workflow { get; } = workflow;

    internal Configuration Configuration { get; } = [];

    internal HistoryValue History { get; } = new();

    internal OrdinalDictionaryBuilder<DateOnly> Dates { get; private init; } = new(OrdinalDictionary<DateOnly>.Empty);

    internal OrdinalDictionaryBuilder<CountedDate> Counted { get; private init; } = new(OrdinalDictionary<CountedDate>.Empty);

    internal OrdinalDictionaryBuilder<string> Data { get; private init; } = new(OrdinalDictionary<string>.Empty);

    internal OrdinalDictionaryBuilder<DateOnly> Entered { get; private init; } = new(OrdinalDictionary<DateOnly>.Empty);

    internal OrdinalDictionaryBuilder<PendingTimer> Timers { get; private init; } = new(OrdinalDictionary<PendingTimer>.Empty);

    internal OrdinalDictionaryBuilder<StandingDuty> Duties { get; private init; } = new(OrdinalDictionary<StandingDuty>.Empty);

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
            Dates = new(snapshot.Dates),
            Counted = new(snapshot.Counted),
            Data = new(snapshot.Data),
            Entered = new(snapshot.Entered),
            Timers = new(snapshot.Timers),
            Duties = new(snapshot.Duties),
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
        Dates = new(snapshot.Dates),
        Counted = new(snapshot.Counted),
        Data = new(snapshot.Data),
        Duties = new(snapshot.Duties),
    };

    internal Snapshot ToSnapshot() => new()
    {
        WorkflowId = Workflow.Id,
        Version = Workflow.Version,
        Done = Done,
        Configuration = [.. Configuration.Where(state => state.Parent is not null).Select(state => state.Path)],
        History = History.ToOrdinal(),
        Dates = Dates.ToOrdinal(),
        Counted = Counted.ToOrdinal(),
        Data = Data.ToOrdinal(),
        Entered = Entered.ToOrdinal(),
        Timers = Timers.ToOrdinal(),
        Duties = Duties.ToOrdinal(),
    };

    private WorkflowState StateAt(string path) =>
        Workflow.StateAt(path) ?? throw new ArgumentException($"{Workflow.Id} version {Workflow.Version} has no state \"{path}\".");
}
