namespace SendWorkflows.Engine.Facts;

/// <summary>What is known about one pupil on a date. Immutable: asking with another value makes another set.</summary>
public sealed class FactSet
{
    private readonly FactValue?[] _values;
    private readonly KnownFact?[] _known;
    private long[]? _cells;

    internal FactSet(FactCatalogue catalogue, DateOnly asOf, KnownFact?[] known)
    {
        Catalogue = catalogue;
        AsOf = asOf;
        _known = known;
        _values = Array.ConvertAll(known, fact => fact?.Value);
    }

    /// <summary>The catalogue that numbers the facts.</summary>
    public FactCatalogue Catalogue { get; }

    /// <summary>The day asked about.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The facts known, with their dates and sources, in the catalogue's order.</summary>
    public IEnumerable<KnownFact> Known => _known.OfType<KnownFact>();

    /// <summary>What is known under this name, or <c>null</c> if nothing is.</summary>
    public KnownFact? this[string name] => Catalogue.SlotOf(name) is var slot and >= 0 ? _known[slot] : null;

    /// <summary>The same set with one fact's value replaced; <c>null</c> makes it unknown. Derived facts are not computed again.</summary>
    public FactSet With(string name, FactValue? value)
    {
        var slot = Catalogue.SlotOf(name);
        if (slot < 0)
            throw new ArgumentException($"No fact is called \"{name}\".", nameof(name));
        var known = (KnownFact?[])_known.Clone();
        known[slot] = value is null ? null : new KnownFact(name, value, known[slot]?.On ?? AsOf, known[slot]?.Source ?? "supposed");
        return new FactSet(Catalogue, AsOf, known);
    }

    /// <summary>A copy for trying one value after another with <see cref="Suppose"/>. Whoever makes it keeps it to themselves.</summary>
    internal FactSet ForTrials() => new(Catalogue, AsOf, _known);

    /// <summary>Replaces a value of a copy made by <see cref="ForTrials"/>; what is <see cref="Known"/> stays as it was.</summary>
    internal void Suppose(int slot, FactValue? value)
    {
        _values[slot] = value;
        _cells = null;
    }

    /// <summary>The same facts numbered as another catalogue does; facts it lacks are left out.</summary>
    internal FactSet For(FactCatalogue catalogue) =>
        ReferenceEquals(catalogue, Catalogue) ? this : new FactSet(catalogue, AsOf, [.. catalogue.Facts.Select(fact => Renumbered(fact, this[fact.Name]))]);

    /// <summary>The same as <see cref="FactCells"/>, worked out when first asked for.</summary>
    internal long[] Cells => _cells ??= FactCells.Of(Catalogue, _values);

    internal int CellCount => FactCells.Length(Catalogue, _values);

    internal bool TryWriteCells(Span<long> cells) => FactCells.TryWrite(Catalogue, _values, cells);

    internal FactValue? At(int slot) => _values[slot];

    private static KnownFact? Renumbered(FactDefinition fact, KnownFact? known) =>
        known is null || fact.Type != FactType.Records || known.Value.List is not { } list
            ? known
            : known with { Value = FactValue.Of(new FactList(list.Items.Select(item => Renumbered(fact, item)), list.IsComplete, list.Since)) };

    private static FactValue? Renumbered(FactDefinition fact, FactValue? item) => item?.Record is { } record
        ? FactValue.Of(new FactRecord(fact, record.Known.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)))
        : item;
}
