using SendWorkflows.Engine.Ladders;

namespace SendWorkflows.Host.Reports;

/// <summary>How many pupils of each year stand on each layer of the ladder.</summary>
/// <param name="Years">The years that have pupils on the register, the youngest first.</param>
/// <param name="Rows">The layers that have pupils, the highest first, each with its count for each year; <c>null</c> where it is hidden.</param>
public sealed record LayersByYear(IReadOnlyList<string> Years, IReadOnlyList<(string Layer, IReadOnlyList<int?> Counts)> Rows)
{
    /// <summary>The counts as they are, for those who see the whole school; <c>null</c> where there is nobody to count.</summary>
    public static LayersByYear? Whole(IReadOnlyList<RegisterLine> register, Ladder? ladder) =>
        Count(register, ladder) is var (years, layers, counts) ? new LayersByYear(years, [.. layers.Select((layer, i) => (layer, (IReadOnlyList<int?>)[.. counts[i].Select(c => (int?)c)]))]) : null;

    /// <summary>The counts for governors, small ones hidden; <c>null</c> where the sums beside it hide something that these counts would give away.</summary>
    public static LayersByYear? Hidden(IReadOnlyList<RegisterLine> register, Ladder? ladder)
    {
        if (ProvisionFigures.Layers(register, ladder) is null || SmallNumbers.Hide([.. register.GroupBy(l => l.YearGroup).Select(g => g.Count())]).Any(c => c is null) || Count(register, ladder) is not var (years, layers, counts))
            return null;
        var shown = SmallNumbersTable.Hide(counts);
        return new LayersByYear(years, [.. layers.Select((layer, i) => (layer, shown[i]))]);
    }

    private static (List<string> Years, List<string> Layers, IReadOnlyList<IReadOnlyList<int>> Counts)? Count(IReadOnlyList<RegisterLine> register, Ladder? ladder)
    {
        if (register.Count == 0 || ladder is null)
            return null;
        var years = register.Select(l => l.YearGroup).Distinct().Order().ToList();
        var layers = ladder.Layers.Select(l => (l.Name, l.Order)).Append(("layer not known", 0)).Where(l => register.Any(r => r.LayerOrder == l.Item2)).OrderByDescending(l => l.Item2).ToList();
        return ([.. years.Select(Words.Year)], [.. layers.Select(l => l.Item1)],
            [.. layers.Select(layer => (IReadOnlyList<int>)[.. years.Select(year => register.Count(r => r.LayerOrder == layer.Item2 && r.YearGroup == year))])]);
    }
}
