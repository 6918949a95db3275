using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.PupilFacts;

/// <summary>Everything known about pupils, as rules read it: facts recorded, and what the records kept here say (<see cref="RecordedFacts"/>).</summary>
public sealed class FactsOfPupils(AppDb db, ProvisionReader provision)
{
    private const int PupilsAtOnce = 2000;

    /// <summary>
    /// What is known of each pupil that is in sight, for <see cref="FactSelection.AsOf"/>: of each fact what was so last by the day. Six queries for
    /// every 2,000 pupils, and six more where one of them is in an intervention.
    /// </summary>
    /// <param name="pupilIds">The pupils.</param>
    /// <param name="catalogue">The facts that count.</param>
    /// <param name="asOf">The day asked about: what was so only later is left out.</param>
    /// <param name="ladder">The ladder in force, or <c>null</c>: when support began is then known only if a fact says so.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<DatedFact>>> ReadAsync(
        IEnumerable<Guid> pupilIds, FactCatalogue catalogue, DateOnly asOf, Ladder? ladder = null, CancellationToken cancellation = default)
    {
        var values = new StoredValues(catalogue);
        return (await StoredAsync(pupilIds, asOf, cancellation)).ToDictionary(pupil => pupil.Key, pupil => pupil.Value.Read(values, asOf, ladder));
    }

    /// <summary>The facts of one pupil; empty if the pupil is out of sight.</summary>
    public async Task<IReadOnlyList<DatedFact>> ReadAsync(
        Guid pupilId, FactCatalogue catalogue, DateOnly asOf, Ladder? ladder = null, CancellationToken cancellation = default) =>
        (await ReadAsync([pupilId], catalogue, asOf, ladder, cancellation)).GetValueOrDefault(pupilId) ?? [];

    /// <summary>What is stored about each pupil in sight that was so on the day. Queries as for <see cref="ReadAsync(IEnumerable{Guid}, FactCatalogue, DateOnly, Ladder?, CancellationToken)"/>.</summary>
    internal async Task<IReadOnlyDictionary<Guid, StoredFacts>> StoredAsync(IEnumerable<Guid> pupilIds, DateOnly asOf, CancellationToken cancellation = default)
    {
        var stored = new Dictionary<Guid, StoredFacts>();
        await foreach (var (id, facts) in EachAsync(pupilIds, asOf, withSources: true, cancellation))
            stored[id] = facts;
        return stored;
    }

    /// <summary>The same pupil by pupil, in any order, so that what is done with one before the next is asked for leaves nothing behind.</summary>
    /// <param name="pupilIds">The pupils.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="withSources">Whether anybody will be told where a fact came from.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal async IAsyncEnumerable<(Guid Pupil, StoredFacts Facts)> EachAsync(
        IEnumerable<Guid> pupilIds, DateOnly asOf, bool withSources, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in pupilIds.Distinct().Chunk(PupilsAtOnce))
        {
            var waiting = await ReadRecordsAsync(some, asOf, cancellation);
            var (id, facts) = (Guid.Empty, (StoredFacts?)null);
            await foreach (var row in db.RowsAsync(FactsOf(some, asOf, withSources), cancellation))
            {
                if (row.GetGuid(0) is var next && next != id)
                {
                    if (facts is not null)
                        yield return (id, facts);
                    (id, facts) = (next, waiting.Remove(next, out var records) ? new StoredFacts(records) : null);
                }

                facts?.Add(Read(row, names, withSources));
            }

            if (facts is not null)
                yield return (id, facts);
            foreach (var (silent, records) in waiting)
                yield return (silent, new StoredFacts(records));
        }
    }

    private IQueryable FactsOf(Guid[] ids, DateOnly asOf, bool withSources)
    {
        var facts = db.PupilFacts.AsNoTracking().Where(fact => ids.Contains(fact.PupilId) && fact.On <= asOf).OrderBy(fact => fact.PupilId);
        return withSources
            ? facts.Select(fact => new { fact.PupilId, fact.Id, fact.Name, fact.Value, fact.On, fact.Source })
            : facts.Select(fact => new { fact.PupilId, fact.Id, fact.Name, fact.Value, fact.On });
    }

    private static StoredFact Read(DbDataReader row, Dictionary<string, string> names, bool withSources)
    {
        var name = row.GetString(2);
        if (!names.TryGetValue(name, out var shared))
            names[name] = shared = name;
        return new StoredFact(row.GetInt64(1), shared, row.GetString(3), row.GetFieldValue<DateOnly>(4), withSources ? row.GetString(5) : "");
    }

    private async Task<Dictionary<Guid, PupilRecords>> ReadRecordsAsync(Guid[] ids, DateOnly asOf, CancellationToken cancellation)
    {
        var pupils = await db.Pupils.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellation);
        var records = pupils.ToDictionary(pupil => pupil.Id, pupil => new PupilRecords(pupil));
        foreach (var placement in await db.Placements.AsNoTracking().Where(p => ids.Contains(p.PupilId) && p.From <= asOf).OrderBy(p => p.From).ThenBy(p => p.Id).ToListAsync(cancellation))
            records[placement.PupilId].Placements.Add(placement);
        foreach (var cycle in await db.Cycles.AsNoTracking().Where(c => ids.Contains(c.PupilId) && c.StartedOn <= asOf).OrderBy(c => c.Number).ToListAsync(cancellation))
            records[cycle.PupilId].Cycles.Add(cycle);
        foreach (var review in await db.Reviews.AsNoTracking().Where(r => ids.Contains(r.PupilId) && r.HeldOn <= asOf).ToListAsync(cancellation))
            records[review.PupilId].Reviews[review.CycleId] = review;
        foreach (var line in await provision.ReadAsync(db.GroupMembers.Where(m => ids.Contains(m.PupilId) && m.From <= asOf), asOf, cancellation))
            records[line.Member.PupilId].Provision.Add(line);
        return records;
    }
}
