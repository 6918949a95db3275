namespace SendWorkflows.Host.Scheduling;

/// <summary>What a tick did.</summary>
/// <param name="Done">What was done, in words, with how often.</param>
/// <param name="Problems">What went wrong and is tried again at the next tick.</param>
public sealed record TickOutcome(IReadOnlyDictionary<string, int> Done, IReadOnlyList<string> Problems)
{
    /// <summary>Nothing was due.</summary>
    public static TickOutcome Nothing { get; } = new(new Dictionary<string, int>(), []);

    /// <summary>Both together.</summary>
    public TickOutcome Plus(TickOutcome other) => new(
        Done.Concat(other.Done).GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value)),
        [.. Problems, .. other.Problems]);
}
