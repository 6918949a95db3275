namespace SendWorkflows.Host.Demonstration;

/// <summary>What the demonstration's schools provide, with their rates.</summary>
internal sealed record InventedProvision(
    IReadOnlyDictionary<string, int> Rates,
    DateOnly RatesFrom,
    IReadOnlyDictionary<string, long> NotionalPence,
    int YearStartsIn,
    IReadOnlyList<ProvisionTerm> Terms,
    IReadOnlyDictionary<string, IReadOnlyList<Programme>> Programmes);

/// <summary>From when to when programmes run, and whether it is over.</summary>
internal sealed record ProvisionTerm(DateOnly From, DateOnly Until, bool Ended);

/// <summary>A programme for an area of need.</summary>
internal sealed record Programme(
    string Name,
    string Wave,
    string Staff,
    string Days,
    int Minutes,
    string Aim,
    string Measure,
    IReadOnlyList<int> Start,
    IReadOnlyList<int> Gain,
    bool? EvidenceBased,
    bool? TrainedStaff,
    IReadOnlyList<string> Did);
