namespace SendWorkflows.Engine.Facts;

/// <summary>One record of a list, with a value or "not known" for each declared field. Immutable.</summary>
public sealed class FactRecord : IEquatable<FactRecord>
{
    private readonly FactValue?[] _values;
    private string? _words;

    /// <summary>A record of the list <paramref name="fact"/>; fields that <paramref name="values"/> lacks are not known, names not declared are left out.</summary>
    public FactRecord(FactDefinition fact, IReadOnlyDictionary<string, FactValue> values)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Fact = fact;
        _values = [.. fact.Fields.Select(field => values.GetValueOrDefault(field.Name))];
    }

    internal FactRecord(FactDefinition fact, FactValue?[] values) => (Fact, _values) = (fact, values);

    /// <summary>The list's declaration.</summary>
    public FactDefinition Fact { get; }

    /// <summary>The field's value, or <c>null</c> if it is not known or not declared.</summary>
    public FactValue? this[string field] => Fact.FieldIndex(field) is var index and >= 0 ? _values[index] : null;

    /// <summary>The fields that are known, in the order declared.</summary>
    public IEnumerable<KeyValuePair<string, FactValue>> Known =>
        Fact.Fields.Zip(_values).Where(pair => pair.Second is not null).Select(pair => KeyValuePair.Create(pair.First.Name, pair.Second!));

    internal FactValue? At(int field) => _values[field];

    /// <inheritdoc/>
    public bool Equals(FactRecord? other) => other is not null && Known.SequenceEqual(other.Known);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactRecord);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.Length;

    /// <summary>The known fields and their values.</summary>
    public override string ToString() => _words ??= $"({string.Join(", ", Known.Select(pair => $"{pair.Key} {pair.Value}"))})";
}
