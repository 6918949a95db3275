using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>Everything stored about one pupil, before a catalogue says what it means: several policies may each read it by their own.</summary>
/// <param name="records">The records kept here.</param>
internal sealed class StoredFacts(PupilRecords records)
{
    private const int RoomAtFirst = 16;
    private const int RoomForRecords = 4;

    private readonly List<StoredFact> _newest = new(RoomAtFirst);

    /// <summary>Takes a statement. Of those about one fact the one true of the latest day counts, and of two of the same day the one recorded later.</summary>
    internal void Add(in StoredFact said)
    {
        // A reader who gives names in order gives statements about one fact together.
        for (var i = _newest.Count - 1; i >= 0; i--)
        {
            if (!ReferenceEquals(_newest[i].Name, said.Name))
                continue;
            if ((said.On, said.Id).CompareTo((_newest[i].On, _newest[i].Id)) > 0)
                _newest[i] = said;
            return;
        }

        _newest.Add(said);
    }

    /// <summary>Whether the pupil has been in an intervention.</summary>
    internal bool HasProvision => records.Provision.Count > 0;

    /// <summary>What a catalogue makes of it: what it does not declare, or does not allow, is not known.</summary>
    /// <param name="values">The values that the catalogue allows.</param>
    /// <param name="asOf">The day asked about; the same for which this was read.</param>
    /// <param name="ladder">The school's ladder, on which its pupils are placed; <c>null</c> if there is none.</param>
    internal IReadOnlyList<DatedFact> Read(StoredValues values, DateOnly asOf, Ladder? ladder)
    {
        var said = new List<DatedFact>(_newest.Count + RoomForRecords);
        foreach (var fact in _newest)
            said.Add(new DatedFact(fact.Name, values.Read(fact.Name, fact.Value), fact.On, fact.Source));
        return RecordedFacts.Merge(said, records, values.Catalogue, asOf, ladder);
    }
}
