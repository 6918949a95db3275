using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SendWorkflows.Engine.Workflows;

/// <summary>Values of a run by name, in ordinal order of the names. Immutable; as small and quick as the dozen that a run has of each kind allow.</summary>
/// <typeparam name="T">What they are.</typeparam>
public sealed class OrdinalDictionary<T> : IReadOnlyDictionary<string, T>
{
    private readonly string[] _names;
    private readonly T[] _values;

    /// <summary>Takes arrays over: names in strict ordinal order, and as many values.</summary>
    internal OrdinalDictionary(string[] names, T[] values) => (_names, _values) = (names, values);

    /// <summary>None.</summary>
    internal static OrdinalDictionary<T> Empty { get; } = new([], []);

    /// <inheritdoc />
    public int Count => _names.Length;

    /// <summary>The names, in ordinal order.</summary>
    public IReadOnlyList<string> Keys => _names;

    /// <summary>The values, in the order of their names.</summary>
    public IReadOnlyList<T> Values => _values;

    IEnumerable<string> IReadOnlyDictionary<string, T>.Keys => _names;

    IEnumerable<T> IReadOnlyDictionary<string, T>.Values => _values;

    /// <inheritdoc />
    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is nothing named \"{key}\".");

    /// <inheritdoc />
    public bool ContainsKey(string key) => PlaceOf(key) >= 0;

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var place = PlaceOf(key);
        value = place >= 0 ? _values[place] : default;
        return place >= 0;
    }

    /// <summary>The same with one more or another value.</summary>
    public OrdinalDictionary<T> With(string name, T value)
    {
        var values = new OrdinalDictionaryBuilder<T>(this) { [name] = value };
        return values.ToOrdinal();
    }

    /// <summary>The same without the values that a name and its value rule out.</summary>
    public OrdinalDictionary<T> Without(Func<KeyValuePair<string, T>, bool> isOut)
    {
        var values = new OrdinalDictionaryBuilder<T>(this);
        foreach (var pair in this.Where(isOut))
            values.Remove(pair.Key);
        return values.ToOrdinal();
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (var place = 0; place < _names.Length; place++)
            yield return new(_names[place], _values[place]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal ReadOnlySpan<string> NamesInOrder => _names;

    internal ReadOnlySpan<T> ValuesInOrder => _values;

    private int PlaceOf(string name) => Array.BinarySearch(_names, name, StringComparer.Ordinal);
}
