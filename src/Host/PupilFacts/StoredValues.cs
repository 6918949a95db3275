using System.Collections.Concurrent;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>
/// Turns stored JSON back into values. A value that today's catalogue no longer allows (a choice withdrawn, a range narrowed) is not known:
/// it must not stand as if it were still meant. Safe to ask from several threads.
/// </summary>
internal sealed class StoredValues(FactCatalogue catalogue)
{
    private readonly ConcurrentDictionary<(string Name, string Json), FactValue?> _read = [];

    /// <summary>The facts that count.</summary>
    internal FactCatalogue Catalogue => catalogue;

    internal FactValue? Read(string name, string json)
    {
        if (_read.TryGetValue((name, json), out var value))
            return value;
        return _read[(name, json)] = catalogue[name] is { } fact ? Read(fact, json) : null;
    }

    /// <summary>One value as this fact has it now; <c>null</c> if it is not known or no longer allowed.</summary>
    internal static FactValue? Read(FactDefinition fact, string json)
    {
        var reading = JsonReader.Read(new SourceText(fact.Name, json));
        var problems = new List<Diagnostic>(reading.Diagnostics);
        var value = reading.Root is null ? null : FactValueReader.Read(fact, reading.Root, problems);
        return problems.Count == 0 ? value : null;
    }
}
