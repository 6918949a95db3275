namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>What a what-if found about some of its pupils; parts are joined by <see cref="Simulation.Join"/>.</summary>
public sealed class SimulationPart
{
    internal int Pupils { get; set; }

    internal List<PupilMove> PupilMoves { get; } = [];

    internal Dictionary<Move, int> Moves { get; } = [];

    internal Dictionary<(Move Move, Difference Difference), int> Because { get; } = [];

    internal Dictionary<(Move Move, Dimension Dimension, string Value), int> By { get; } = [];

    /// <summary>Suggestions found, in force and under the draft, by what is suggested and minutes each.</summary>
    internal Dictionary<(string Event, int Minutes), (int Current, int Draft)> Suggestions { get; } = [];

    /// <summary>Takes in what another part found, which then need not be kept.</summary>
    public void Add(SimulationPart other)
    {
        Pupils += other.Pupils;
        PupilMoves.AddRange(other.PupilMoves);
        AddAll(Moves, other.Moves);
        AddAll(Because, other.Because);
        AddAll(By, other.By);
        foreach (var (key, (current, draft)) in other.Suggestions)
            Count(key, current, draft);
    }

    internal void Count((string Event, int Minutes) suggestion, int current, int draft)
    {
        var held = Suggestions.GetValueOrDefault(suggestion);
        Suggestions[suggestion] = (held.Current + current, held.Draft + draft);
    }

    internal static void Count<TKey>(Dictionary<TKey, int> counts, TKey key, int more = 1)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + more;

    private static void AddAll<TKey>(Dictionary<TKey, int> counts, Dictionary<TKey, int> others)
        where TKey : notnull
    {
        foreach (var (key, count) in others)
            Count(counts, key, count);
    }
}
