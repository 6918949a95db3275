namespace SendWorkflows.Engine.Facts;

/// <summary>Every fact that rules may ask about: the contract between importers and rule authors. Immutable.</summary>
public sealed class FactCatalogue
{
    private readonly Dictionary<string, int> _slots;
    private readonly Dictionary<string, int> _words;
    private FactCatalogue? _like;
    private FactCatalogue? _unlike;

    /// <summary>A catalogue of these facts, whose names must differ.</summary>
    /// <param name="facts">The facts, base layer first.</param>
    /// <param name="areasOfNeed">The broad areas of need, in the order of the file.</param>
    public FactCatalogue(IEnumerable<FactDefinition> facts, IReadOnlyList<Choice>? areasOfNeed = null)
        : this(facts, areasOfNeed, [])
    {
    }

    private FactCatalogue(IEnumerable<FactDefinition> facts, IReadOnlyList<Choice>? areasOfNeed, IEnumerable<string> words)
    {
        AreasOfNeed = areasOfNeed ?? [];
        Facts = [.. facts];
        _slots = Numbered(Names);
        _words = Numbered(Facts.SelectMany(fact => fact.Fields.Prepend(fact)).SelectMany(fact => fact.ChoiceCodes).Concat(words).Distinct(StringComparer.Ordinal));
    }

    /// <summary>The facts in the order declared, base layer first.</summary>
    public IReadOnlyList<FactDefinition> Facts { get; }

    /// <summary>The broad areas of need (CoP 6.28 to 6.35), in the order of the file.</summary>
    public IReadOnlyList<Choice> AreasOfNeed { get; }

    /// <summary>The facts' names in the order declared.</summary>
    public IEnumerable<string> Names => Facts.Select(fact => fact.Name);

    /// <summary>The fact with exactly this name, or <c>null</c>.</summary>
    public FactDefinition? this[string name] => _slots.TryGetValue(name, out var slot) ? Facts[slot] : null;

    /// <summary>Whether another catalogue declares the same facts in the same order, with the same values and derivations: what one selects of a pupil, so does the other.</summary>
    public bool DeclaresLike(FactCatalogue other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(other, this) || ReferenceEquals(other, _like))
            return true;
        if (ReferenceEquals(other, _unlike))
            return false;
        var isLike = Facts.Count == other.Facts.Count && Facts.Zip(other.Facts).All(pair => pair.First.HasValuesLike(pair.Second));
        (isLike ? ref _like : ref _unlike) = other;
        return isLike;
    }

    /// <summary>The number that stands for the fact in evaluation, or -1.</summary>
    internal int SlotOf(string name) => _slots.TryGetValue(name, out var slot) ? slot : -1;

    /// <summary>The number that stands for a word in <see cref="FactCells"/>: that of a declared choice or a policy's own word, or <see cref="FactCells.OtherWord"/>.</summary>
    internal long WordOf(string word) => _words.TryGetValue(word, out var number) ? number : FactCells.OtherWord;

    /// <summary>The same facts, with numbers for these words too.</summary>
    internal FactCatalogue Numbering(IEnumerable<string> words) => new(Facts, AreasOfNeed, words);

    private static Dictionary<string, int> Numbered(IEnumerable<string> names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
            numbers.Add(name, numbers.Count);
        return numbers;
    }
}
