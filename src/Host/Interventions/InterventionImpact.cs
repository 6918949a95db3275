namespace SendWorkflows.Host.Interventions;

/// <summary>Dose and response of one intervention together: neither says much alone.</summary>
/// <param name="Row">The intervention's lines with their sums.</param>
/// <param name="Words">The scale of progress.</param>
public sealed record InterventionImpact(ProvisionRow Row, ProvisionWords Words)
{
    /// <summary>The intervention.</summary>
    public Intervention Intervention => Row.Lines[0].Intervention;

    /// <summary>How many pupils are at each step of the scale, and at the end how many are not known.</summary>
    public IReadOnlyList<(string Name, int Pupils)> Progress =>
    [
        .. Words.Progress.Select(step => (step.Name, Row.Lines.Count(l => l.Member.Progress == step.Id))),
        ("Not known", Row.Lines.Count(l => l.Member.Progress is null)),
    ];

    /// <summary>Pupils whose progress is known.</summary>
    public int Known => Row.Lines.Count(l => l.Member.Progress is not null);

    /// <summary>Pupils with progress made, as a share of those whose progress is known (percent); <c>null</c> if none is.</summary>
    public int? MadePercent => Known == 0 ? null
        : (int)Math.Round(100.0 * Row.Lines.Count(l => Words.Progress.Any(step => step.Made && step.Id == l.Member.Progress)) / Known);

    /// <summary>The mean change of the measure where both ends are known; <c>null</c> if none is.</summary>
    public double? MeanChange => Row.Lines.Where(l => l.Member is { MeasureAtStart: not null, MeasureNow: not null }).Select(l => l.Member.MeasureNow!.Value - l.Member.MeasureAtStart!.Value).ToList() is { Count: > 0 } changes
        ? changes.Average() : null;

    /// <summary>The impact of each intervention of a map, by name.</summary>
    public static IReadOnlyList<InterventionImpact> Of(ProvisionMapView map, ProvisionWords words) =>
        [.. map.By(ProvisionGrouping.Provision, words).Select(row => new InterventionImpact(row, words))];
}
