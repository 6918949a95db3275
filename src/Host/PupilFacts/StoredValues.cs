using System.Collections.Concurrent;
using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>
/// Turns stored JSON back into values, by the catalogue of today. Short values, which many pupils share, are read once; the room for them is bounded, however
/// many pupils are asked about. Safe to ask from several threads.
/// </summary>
internal sealed class StoredValues(FactCatalogue catalogue)
{
    private const int LongestKept = 40;
    private const int MostKept = 50_000;

    private readonly ConcurrentDictionary<(string Name, string Json), FactValue?> _read = [];
    private int _kept;

    /// <summary>The facts that count.</summary>
    internal FactCatalogue Catalogue => catalogue;

    internal FactValue? Read(string name, string json)
    {
        if (json.Length > LongestKept)
            return ReadNow(name, json);
        if (_read.TryGetValue((name, json), out var value))
            return value;
        value = ReadNow(name, json);
        if (_kept < MostKept && _read.TryAdd((name, json), value))
            Interlocked.Increment(ref _kept);
        return value;
    }

    private FactValue? ReadNow(string name, string json) => catalogue[name] is { } fact ? FactValueText.Read(fact, json) : null;
}
