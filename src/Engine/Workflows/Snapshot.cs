using System.Collections.Immutable;

namespace SendWorkflows.Engine.Workflows;

/// <summary>Everything a run is between two events. Immutable; <see cref="ToJson"/> gives the same text for the same run.</summary>
public sealed record Snapshot
{
    /// <summary>The workflow's id.</summary>
    public required string WorkflowId { get; init; }

    /// <summary>The version it runs on.</summary>
    public required int Version { get; init; }

    /// <summary>Whether it has reached its end.</summary>
    public bool Done { get; init; }

    /// <summary>The paths of the active states in document order, outer states included, the workflow itself left out.</summary>
    public ImmutableArray<string> Configuration { get; init; } = [];

    /// <summary>For each history state's path, the paths it remembers.</summary>
    public OrdinalDictionary<ImmutableArray<string>> History { get; init; } = OrdinalDictionary<ImmutableArray<string>>.Empty;

    /// <summary>The dates of the run by name; one that is absent is not known.</summary>
    public OrdinalDictionary<DateOnly> Dates { get; init; } = OrdinalDictionary<DateOnly>.Empty;

    /// <summary>How each date that was counted, not given, was reached, by the date's name.</summary>
    public OrdinalDictionary<CountedDate> Counted { get; init; } = OrdinalDictionary<CountedDate>.Empty;

    /// <summary>The values of the run by name; one that is absent is not known.</summary>
    public OrdinalDictionary<string> Data { get; init; } = OrdinalDictionary<string>.Empty;

    /// <summary>The day on which each active state was entered, by path, in England's local time.</summary>
    public OrdinalDictionary<DateOnly> Entered { get; init; } = OrdinalDictionary<DateOnly>.Empty;

    /// <summary>The timers that have not fired, by id.</summary>
    public OrdinalDictionary<PendingTimer> Timers { get; init; } = OrdinalDictionary<PendingTimer>.Empty;

    /// <summary>The open duties, by name.</summary>
    public OrdinalDictionary<StandingDuty> Duties { get; init; } = OrdinalDictionary<StandingDuty>.Empty;

    /// <summary>The innermost active states in document order: what a person is shown as "where it stands".</summary>
    public IReadOnlyList<string> State
    {
        get
        {
            var innermost = new List<string>();
            for (var place = 0; place < Configuration.Length; place++)
            {
                // In document order, what is inside an active state comes right after it.
                if (place + 1 == Configuration.Length || !IsInside(Configuration[place + 1], Configuration[place]))
                    innermost.Add(Configuration[place]);
            }

            return innermost;
        }
    }

    /// <summary>Whether the state with this path is active.</summary>
    public bool IsIn(string path) => Configuration.Contains(path);

    /// <summary>The run as JSON text, names in ordinal order.</summary>
    public string ToJson() => SnapshotText.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not a snapshot.</exception>
    public static Snapshot FromJson(string json) => SnapshotReader.Read(json);

    private static bool IsInside(string path, string around) => path.Length > around.Length && path[around.Length] == '.' && path.StartsWith(around, StringComparison.Ordinal);
}
