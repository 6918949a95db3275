namespace SendWorkflows.Host.Reports;

/// <summary>Counts of one whole by some quality, small ones hidden.</summary>
/// <param name="Title">What is counted, by what.</param>
/// <param name="Rows">Each part with its count, or <c>null</c> where it is hidden.</param>
/// <param name="Total">The whole, or <c>null</c> where it would give away a part.</param>
public sealed record Breakdown(string Title, IReadOnlyList<(string Label, int? Count)> Rows, int? Total)
{
    /// <summary>Whether any part is hidden.</summary>
    public bool HidesAny => Rows.Any(r => r.Count is null);

    /// <summary>Hides what must be hidden.</summary>
    /// <param name="title">What is counted, by what.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="isWhole">Whether nothing is hidden, because the reader may open every pupil counted.</param>
    public static Breakdown Of(string title, IEnumerable<(string Label, int Count)> parts, bool isWhole = false)
    {
        var all = parts.ToList();
        var counts = all.ConvertAll(p => p.Count);
        if (isWhole)
            return new Breakdown(title, [.. all.Select(p => (p.Label, (int?)p.Count))], counts.Sum());
        var shown = SmallNumbers.Hide(counts);
        return new Breakdown(title, [.. all.Select((p, i) => (p.Label, shown[i]))], SmallNumbers.Total(counts));
    }
}
