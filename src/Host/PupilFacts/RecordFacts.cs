using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>Records dated facts about pupils. What is known already is left alone; a correction is a newer fact; nothing is altered.</summary>
public sealed class RecordFacts(AppDb db, AuditLog audit, TimeProvider time)
{
    private const int PupilsAtOnce = 500;

    /// <summary>Records facts about one pupil and saves them with an audit entry. Returns whether anything was new.</summary>
    /// <exception cref="InvalidOperationException">The pupil does not exist or is out of the caller's sight.</exception>
    public async Task<bool> RunAsync(Guid pupilId, IReadOnlyCollection<DatedFact> facts, CancellationToken cancellation = default)
    {
        var recorded = await StageAsync([.. facts.Select(fact => new FactOfPupil(pupilId, fact))], importId: null, cancellation);
        if (recorded.Count == 0)
            return false;
        var names = string.Join(", ", recorded.Select(fact => fact.Name).Distinct(StringComparer.Ordinal));
        audit.Record("facts-recorded", "pupil", pupilId.ToString(), $"Recorded: {names}.", pupilId: pupilId);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>
    /// Adds what is new to the caller's change, without saving, and marks those pupils as changed. Facts of one pupil and name are taken
    /// in the order given. Two queries for every 500 pupils, however many facts.
    /// </summary>
    /// <returns>The facts that were new.</returns>
    /// <exception cref="InvalidOperationException">A pupil does not exist or is out of the caller's sight.</exception>
    public async Task<IReadOnlyList<PupilFact>> StageAsync(IReadOnlyCollection<FactOfPupil> facts, Guid? importId = null, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var recorded = await NewAsync(facts, importId, now, cancellation);
        db.PupilFacts.AddRange(recorded);
        await MarkChangedAsync(recorded, now, cancellation);
        return recorded;
    }

    /// <summary>
    /// The same for a part of a larger change, in a transaction of the caller's who has saved the pupils and marks them as changed: saves at once the facts that
    /// are new, and keeps no hold of them.
    /// </summary>
    internal async Task<IReadOnlyList<PupilFact>> WriteAsync(IReadOnlyCollection<FactOfPupil> facts, Guid? importId, DateTime now, CancellationToken cancellation)
    {
        var recorded = await NewAsync(facts, importId, now, cancellation);
        await ManyFacts.WriteAsync(db, recorded, cancellation);
        return recorded;
    }

    private async Task<List<PupilFact>> NewAsync(IReadOnlyCollection<FactOfPupil> facts, Guid? importId, DateTime now, CancellationToken cancellation)
    {
        var recorded = new List<PupilFact>();
        foreach (var some in facts.GroupBy(fact => fact.PupilId).Chunk(PupilsAtOnce))
        {
            var known = await KnownAsync([.. some.Select(group => group.Key)], [.. some.SelectMany(g => g).Select(f => f.Fact.Name).Distinct()], cancellation);
            recorded.AddRange(some.SelectMany(group => group).Select(fact => NewFact(fact, known, importId, now)).OfType<PupilFact>());
        }

        return recorded;
    }

    private async Task<Dictionary<(Guid Pupil, string Name), FactTimeline>> KnownAsync(List<Guid> pupils, List<string> names, CancellationToken cancellation)
    {
        // Put in order here: a server that has not counted the table yet would walk all of it in the order asked for.
        var rows = await db.PupilFacts.AsNoTracking()
            .Where(fact => pupils.Contains(fact.PupilId) && names.Contains(fact.Name))
            .Select(fact => new { fact.Id, fact.PupilId, fact.Name, fact.On, fact.Value })
            .ToListAsync(cancellation);
        var known = new Dictionary<(Guid, string), FactTimeline>();
        foreach (var row in rows.OrderBy(row => row.Id))
            TimelineOf(known, row.PupilId, row.Name).Add(row.On, row.Value);
        return known;
    }

    private static PupilFact? NewFact(FactOfPupil given, Dictionary<(Guid, string), FactTimeline> known, Guid? importId, DateTime now)
    {
        var (name, on, value) = (given.Fact.Name, given.Fact.On, FactValueJson.Write(given.Fact.Value));
        var timeline = TimelineOf(known, given.PupilId, name);
        if (timeline.AlreadySays(on, value))
            return null;
        timeline.Add(on, value);
        return new PupilFact { PupilId = given.PupilId, Name = name, Value = value, On = on, Source = given.Fact.Source, RecordedAt = now, ImportId = importId };
    }

    private async Task MarkChangedAsync(List<PupilFact> recorded, DateTime now, CancellationToken cancellation)
    {
        var tracked = db.Pupils.Local.ToDictionary(pupil => pupil.Id);
        var changed = recorded.Select(fact => fact.PupilId).ToHashSet();
        foreach (var some in changed.Where(id => !tracked.ContainsKey(id)).Chunk(PupilsAtOnce))
        {
            foreach (var pupil in await db.Pupils.Where(pupil => some.Contains(pupil.Id)).ToListAsync(cancellation))
                tracked[pupil.Id] = pupil;
        }

        foreach (var id in changed)
            ChangedNow(tracked, id, now);
    }

    private static void ChangedNow(Dictionary<Guid, Pupil> tracked, Guid id, DateTime now)
    {
        if (!tracked.TryGetValue(id, out var pupil))
            throw new InvalidOperationException("A fact was given for a pupil who does not exist or is out of sight.");
        pupil.ChangedAt = now;
    }

    private static FactTimeline TimelineOf(Dictionary<(Guid, string), FactTimeline> known, Guid pupil, string name)
    {
        if (!known.TryGetValue((pupil, name), out var timeline))
            known[(pupil, name)] = timeline = new FactTimeline();
        return timeline;
    }
}
