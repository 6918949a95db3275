namespace SendWorkflows.Host.PupilFacts;

/// <summary>What a person typed or chose for one fact of a pupil.</summary>
public sealed record FactInput
{
    /// <summary>The day it is true of.</summary>
    public string? On { get; init; }

    /// <summary>The value of a single fact, or one of <see cref="FactReading.NotKnown"/> for what is known no longer.</summary>
    public string? Value { get; init; }

    /// <summary>The words chosen for a list of choices.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The fields of one record to add to a list of records, by name; all empty to add none.</summary>
    public IReadOnlyDictionary<string, string?> Fields { get; init; } = new Dictionary<string, string?>();

    /// <summary>For a list of records: <c>no</c> if there are no others, <c>yes</c> if there are or may be.</summary>
    public string? More { get; init; }
}
