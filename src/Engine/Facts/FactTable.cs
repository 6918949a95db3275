namespace SendWorkflows.Engine.Facts;

/// <summary>
/// What is known about many pupils, side by side in one block of memory, for asking a policy about all of them: a what-if, the nightly evaluation.
/// Filled by one thread; then any number may read it. Emptied and filled again, it allocates nothing more.
/// </summary>
/// <param name="catalogue">The catalogue of the policy that will be asked.</param>
public sealed class FactTable(FactCatalogue catalogue)
{
    /// <summary>Where a pupil begins who cannot be said in cells.</summary>
    private const int Nowhere = -1;

    private readonly List<(FactSet Facts, int Start)> _pupils = [];
    private long[] _cells = [];
    private int _used;

    /// <summary>How many pupils it holds.</summary>
    public int Count => _pupils.Count;

    internal FactCatalogue Catalogue => catalogue;

    /// <summary>Adds a pupil.</summary>
    public void Add(FactSet facts)
    {
        var known = facts.For(catalogue);
        var length = known.CellCount;
        if (_cells.Length - _used < length)
            Array.Resize(ref _cells, Math.Max(checked(_used + length), (int)Math.Min(Array.MaxLength, _cells.Length * 2L)));
        var isWritten = length > 0 && known.TryWriteCells(_cells.AsSpan(_used, length));
        _pupils.Add((known, isWritten ? _used : Nowhere));
        _used += isWritten ? length : 0;
    }

    /// <summary>Forgets all pupils and keeps the memory.</summary>
    public void Clear()
    {
        _pupils.Clear();
        _used = 0;
    }

    /// <summary>A pupil's facts, and their cells; none for a pupil who cannot be said in cells.</summary>
    internal ReadOnlySpan<long> CellsOf(int pupil, out FactSet facts)
    {
        (facts, var start) = _pupils[pupil];
        return start == Nowhere ? [] : _cells.AsSpan(start);
    }
}
