using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Reports;

/// <summary>Which lines of the register are wanted, and in what order. Empty members ask for everything.</summary>
public sealed record RegisterFilter
{
    /// <summary>Part of a name.</summary>
    public string? Name { get; init; }

    /// <summary>A type of need, as a code.</summary>
    public string? Need { get; init; }

    /// <summary>A broad area of need.</summary>
    public string? Area { get; init; }

    /// <summary>A layer's name.</summary>
    public string? Layer { get; init; }

    /// <summary>A class.</summary>
    public string? Class { get; init; }

    /// <summary>A year group.</summary>
    public int? Year { get; init; }

    /// <summary>How the present cycle stands.</summary>
    public PlanState? State { get; init; }

    /// <summary>What to order by: <c>name</c>, or a column's id.</summary>
    public string? Sort { get; init; }

    /// <summary>The lines wanted, in order.</summary>
    public IReadOnlyList<RegisterLine> Apply(IEnumerable<RegisterLine> lines)
    {
        var kept = lines.Where(Matches).OrderBy(_ => 0);
        kept = Sort switch
        {
            "class" or "year" => kept.ThenBy(l => l.YearGroup).ThenBy(l => l.ClassName, StringComparer.Ordinal),
            "layer" => kept.ThenByDescending(l => l.LayerOrder),
            "need" => kept.ThenBy(l => l.Need.Length == 0).ThenBy(l => l.NeedInWords, StringComparer.Ordinal),
            "area" => kept.ThenBy(l => l.Areas.Count == 0).ThenBy(l => string.Join(", ", l.Areas), StringComparer.Ordinal),
            "provision" => kept.ThenBy(l => l.Provision, StringComparer.Ordinal),
            "upn" => kept.ThenBy(l => l.Upn.Length == 0).ThenBy(l => l.Upn, StringComparer.Ordinal),
            "born" => kept.ThenBy(l => l.BornOn),
            "plan" => kept.ThenByDescending(l => l.State),
            "review" => kept.ThenBy(l => l.NextReview ?? DateOnly.MaxValue),
            _ => kept,
        };
        return [.. kept.ThenBy(l => l.Surname, StringComparer.Ordinal).ThenBy(l => l.Forename, StringComparer.Ordinal).ThenBy(l => l.PupilId)];
    }

    private bool Matches(RegisterLine line) =>
        (string.IsNullOrWhiteSpace(Name) || FoldedText.Fold($"{line.Forename} {line.Surname}").Contains(FoldedText.Fold(Name), StringComparison.Ordinal))
        && (string.IsNullOrEmpty(Need) || line.Need == Need)
        && (string.IsNullOrEmpty(Area) || line.Areas.Contains(Area))
        && (string.IsNullOrEmpty(Layer) || line.Layers.Contains(Layer))
        && (string.IsNullOrEmpty(Class) || line.ClassName == Class)
        && (Year is null || line.YearGroup == Year)
        && (State is null || line.State == State);
}
