using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>Everything stored about one pupil, before a catalogue says what it means: two policies may each read it by their own.</summary>
/// <param name="Records">The records kept here.</param>
internal sealed record StoredFacts(PupilRecords Records)
{
    /// <summary>Values as they are stored, in the order recorded.</summary>
    internal List<(string Name, string Value, DateOnly On, string Source)> Rows { get; } = [];

    /// <summary>What a catalogue makes of it: what it does not declare, or does not allow, is not known.</summary>
    /// <param name="values">The values that the catalogue allows.</param>
    /// <param name="asOf">The day asked about; the same for which this was read.</param>
    /// <param name="ladder">The school's ladder, on which its pupils are placed; <c>null</c> if there is none.</param>
    internal IReadOnlyList<DatedFact> Read(StoredValues values, DateOnly asOf, Ladder? ladder) => RecordedFacts.Merge(
        [.. Rows.Select(row => new DatedFact(row.Name, values.Read(row.Name, row.Value), row.On, row.Source))], Records, values.Catalogue, asOf, ladder);
}
