namespace SendWorkflows.Host.Reports;

/// <summary>Kinds of provision by school, for somebody who governs several, with everything hidden from which a hidden count could be worked out.</summary>
/// <param name="Parts">The kinds of provision.</param>
/// <param name="Rows">Each school with its counts, and its sum where it can be shown.</param>
/// <param name="Sums">The sum of each kind where it can be shown.</param>
public sealed record TrustFigures(IReadOnlyList<string> Parts, IReadOnlyList<(string School, IReadOnlyList<int?> Counts, int? Sum)> Rows, IReadOnlyList<int?> Sums)
{
    /// <summary>Hides what must be hidden.</summary>
    /// <param name="parts">The kinds of provision.</param>
    /// <param name="schools">Each school with its counts.</param>
    /// <param name="isWhole">Whether nothing is hidden, because the reader may open every pupil of all these schools.</param>
    public static TrustFigures Of(IReadOnlyList<string> parts, IReadOnlyList<(string School, IReadOnlyList<int> Counts)> schools, bool isWhole = false)
    {
        var counts = schools.Select(s => s.Counts).ToList();
        var shown = isWhole ? [.. counts.Select(row => (IReadOnlyList<int?>)[.. row.Select(count => (int?)count)])] : SmallNumbersTable.Hide(counts);
        return new TrustFigures(
            parts,
            [.. schools.Select((s, i) => (s.School, shown[i], SmallNumbersTable.MayShowSum(s.Counts, shown[i]) ? s.Counts.Sum() : (int?)null))],
            [.. parts.Select((_, c) => SmallNumbersTable.MayShowSum(counts.Select(row => row[c]), shown.Select(row => row[c])) ? counts.Sum(row => row[c]) : (int?)null)]);
    }
}
