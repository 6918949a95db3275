using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Facts;

/// <summary>Reads a value from text that <see cref="FactValueJson"/> wrote, or that was written like it.</summary>
public static class FactValueText
{
    /// <summary>
    /// The value as the fact is declared now; <c>null</c> if it is not known, or not allowed (a choice withdrawn, a range narrowed): it must not stand as if it
    /// were still meant.
    /// </summary>
    public static FactValue? Read(FactDefinition fact, string json) =>
        PlainValueReader.TryRead(fact, json, out var value) ? value : ReadWithPlaces(fact, json);

    /// <summary>The same by the reader that can say what is wrong and where, which decides whatever is not plain.</summary>
    internal static FactValue? ReadWithPlaces(FactDefinition fact, string json)
    {
        var reading = JsonReader.Read(new SourceText(fact.Name, json));
        var problems = new List<Diagnostic>(reading.Diagnostics);
        var value = reading.Root is null ? null : FactValueReader.Read(fact, reading.Root, problems);
        return problems.Count == 0 ? value : null;
    }
}
