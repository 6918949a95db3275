using SendWorkflows.Host.Reports;

namespace SendWorkflows.Host.Pages.Register;

/// <summary>What the register can be narrowed to: only what is on it.</summary>
public sealed record RegisterChoices(
    IReadOnlyList<string> Needs, IReadOnlyList<string> Areas, IReadOnlyList<string> Layers, IReadOnlyList<string> Classes, IReadOnlyList<int> Years)
{
    public static RegisterChoices Of(IReadOnlyList<RegisterLine> lines) => new(
        [.. lines.Select(l => l.Need).Where(n => n.Length > 0).Distinct().Order(StringComparer.Ordinal)],
        [.. lines.SelectMany(l => l.Areas).Distinct().Order(StringComparer.Ordinal)],
        [.. lines.OrderBy(l => l.LayerOrder).SelectMany(l => l.Layers).Distinct()],
        [.. lines.OrderBy(l => l.YearGroup).ThenBy(l => l.ClassName, StringComparer.Ordinal).Select(l => l.ClassName).Where(c => c.Length > 0).Distinct()],
        [.. lines.Select(l => l.YearGroup).Distinct().Order()]);
}
