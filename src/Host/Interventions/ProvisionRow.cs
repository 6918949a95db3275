namespace SendWorkflows.Host.Interventions;

/// <summary>Some lines of the map with their sums. A sum with a part that is not known says "at least", never less than it could be.</summary>
/// <param name="Name">What the row is about.</param>
/// <param name="Link">Where it leads, if anywhere.</param>
/// <param name="Lines">The lines.</param>
public sealed record ProvisionRow(string Name, string? Link, IReadOnlyList<ProvisionLine> Lines)
{
    /// <summary>How many different pupils.</summary>
    public int Pupils => Lines.Select(l => l.Member.PupilId).Distinct().Count();

    /// <summary>Sessions planned so far; <c>null</c> if one of them is not known.</summary>
    public int? PlannedSessions => Lines.All(l => l.PlannedSessions is not null) ? Lines.Sum(l => l.PlannedSessions) : null;

    /// <summary>Sessions that pupils came to.</summary>
    public int Attended => Lines.Sum(l => l.Attended);

    /// <summary>Minutes planned so far; <c>null</c> if one of them is not known.</summary>
    public int? PlannedMinutes => Lines.All(l => l.PlannedMinutes is not null) ? Lines.Sum(l => l.PlannedMinutes) : null;

    /// <summary>Minutes that pupils had.</summary>
    public int Minutes => Lines.Sum(l => l.Minutes);

    /// <summary>The cost planned for the year of account.</summary>
    public PartlyKnown Planned => PartlyKnown.Sum(Lines.Select(l => l.PlannedPence));

    /// <summary>The cost of what was delivered in it so far.</summary>
    public PartlyKnown Delivered => PartlyKnown.Sum(Lines.Select(l => l.DeliveredPence));

    /// <summary>Delivered as a share of what was planned so far (percent); <c>null</c> if nothing was planned or it is not known.</summary>
    public int? DeliveredPercent => PlannedSessions is > 0 and var planned ? (int)Math.Round(100.0 * Attended / planned) : null;
}

/// <summary>A sum of which some parts may not be known.</summary>
/// <param name="Pence">The parts that are known.</param>
/// <param name="Unknown">How many parts are not.</param>
public sealed record PartlyKnown(long Pence, int Unknown)
{
    internal static PartlyKnown Sum(IEnumerable<long?> parts)
    {
        var all = parts.ToList();
        return new PartlyKnown(all.Sum(p => p ?? 0), all.Count(p => p is null));
    }

    /// <summary>"£1,240", "at least £1,240", or "not known".</summary>
    public override string ToString() => Unknown == 0 ? Money.Words(Pence) : Pence == 0 ? "not known" : $"at least {Money.Words(Pence)}";
}
