using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SendWorkflows.Engine.Workflows;

/// <summary>Values by name while they change. It copies nothing until the first change, and gives back what it was made from if there is none.</summary>
/// <typeparam name="T">What they are.</typeparam>
internal sealed class OrdinalDictionaryBuilder<T> : IReadOnlyDictionary<string, T>
{
    private const int Room = 8;

    private OrdinalDictionary<T>? _unchanged;
    private string[] _names = [];
    private T[] _values = [];

    internal OrdinalDictionaryBuilder(OrdinalDictionary<T> from) => (_unchanged, Count) = (from, from.Count);

    public int Count { get; private set; }

    /// <summary>The names as they are now: what changes while they are gone through does not change them.</summary>
    public IEnumerable<string> Keys => NamesInOrder.ToArray();

    /// <summary>The values as they are now, likewise.</summary>
    public IEnumerable<T> Values => ValuesInOrder.ToArray();

    internal ReadOnlySpan<string> NamesInOrder => _unchanged is { } all ? all.NamesInOrder : _names.AsSpan(0, Count);

    internal ReadOnlySpan<T> ValuesInOrder => _unchanged is { } all ? all.ValuesInOrder : _values.AsSpan(0, Count);

    public T this[string key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is nothing named \"{key}\".");
        set
        {
            var place = PlaceOf(key);
            Change();
            if (place < 0)
                Insert(place = ~place, key);
            _values[place] = value;
        }
    }

    public bool ContainsKey(string key) => PlaceOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var place = PlaceOf(key);
        value = place >= 0 ? ValuesInOrder[place] : default;
        return place >= 0;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (var place = 0; place < Count; place++)
            yield return new(NamesInOrder[place], ValuesInOrder[place]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Takes a value away. False if there is none of this name.</summary>
    internal bool Remove(string name)
    {
        var place = PlaceOf(name);
        if (place < 0)
            return false;
        Change();
        Count--;
        Array.Copy(_names, place + 1, _names, place, Count - place);
        Array.Copy(_values, place + 1, _values, place, Count - place);
        return true;
    }

    /// <summary>Adds a value that is known to come after all others, which is quicker; any other is put where it belongs.</summary>
    internal void Append(string name, T value)
    {
        if (Count > 0 && string.CompareOrdinal(NamesInOrder[Count - 1], name) >= 0)
        {
            this[name] = value;
            return;
        }

        Change();
        Insert(Count, name);
        _values[Count - 1] = value;
    }

    /// <summary>The values as they now are.</summary>
    internal OrdinalDictionary<T> ToOrdinal() => _unchanged ??= Count == 0 ? OrdinalDictionary<T>.Empty : new OrdinalDictionary<T>(NamesInOrder.ToArray(), ValuesInOrder.ToArray());

    private void Change()
    {
        if (_unchanged is not { } all)
            return;
        (_names, _values, _unchanged) = (new string[all.Count + Room], new T[all.Count + Room], null);
        all.NamesInOrder.CopyTo(_names);
        all.ValuesInOrder.CopyTo(_values);
    }

    private void Insert(int place, string name)
    {
        if (Count == _names.Length)
        {
            Array.Resize(ref _names, Count * 2);
            Array.Resize(ref _values, Count * 2);
        }

        Array.Copy(_names, place, _names, place + 1, Count - place);
        Array.Copy(_values, place, _values, place + 1, Count - place);
        _names[place] = name;
        Count++;
    }

    private int PlaceOf(string name) => NamesInOrder.BinarySearch(name, StringComparer.Ordinal);
}
