using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Evaluations;

/// <summary>Every pupil in sight with all that is stored, one after another, however many schools it takes.</summary>
public sealed class PupilsOnRoll(AppDb db, FactsOfPupils facts, SchoolCalendars calendars, PoliciesInForce policies)
{
    private const int SchoolsAtOnce = 20;

    /// <summary>The schools, in groups that can be read apart from each other.</summary>
    /// <param name="authorities">Only the schools of the authorities with these DfE codes; none means every school.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal async Task<IEnumerable<IReadOnlyList<School>>> SchoolsAsync(IReadOnlyCollection<string> authorities, CancellationToken cancellation) =>
        (await db.Schools.AsNoTracking().Where(s => authorities.Count == 0 || authorities.Contains(s.AuthorityCode)).OrderBy(s => s.Urn).ToListAsync(cancellation)).Chunk(SchoolsAtOnce);

    /// <summary>The pupils on these schools' rolls.</summary>
    /// <param name="schools">The schools.</param>
    /// <param name="asOf">The day asked about; what was so only later is left out.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal async IAsyncEnumerable<PupilOnRoll> ReadAsync(IReadOnlyList<School> schools, DateOnly asOf, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            var known = await OnDayAsync(schools, cancellation);
            var ids = schools.Select(s => s.Id).ToList();
            var schoolOf = await db.Pupils.Where(p => ids.Contains(p.SchoolId) && p.LeftOn == null).Select(p => new { p.Id, p.SchoolId }).ToDictionaryAsync(p => p.Id, p => p.SchoolId, cancellation);
            await foreach (var (id, stored) in facts.EachAsync(schoolOf.Keys, asOf, withSources: false, cancellation))
                yield return new PupilOnRoll(stored, known[schoolOf[id]]);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Pupils are placed on the ladder of the school's own policy, whichever are asked.</summary>
    private async Task<Dictionary<Guid, SchoolOnDay>> OnDayAsync(IReadOnlyList<School> schools, CancellationToken cancellation)
    {
        var ladders = new Dictionary<string, Ladder?>(StringComparer.Ordinal);
        foreach (var authority in schools.Select(s => s.AuthorityCode).Distinct())
            ladders[authority] = (await policies.ForAuthorityAsync(authority, cancellation))?.Ladder;
        var dates = await calendars.OfAsync([.. schools.Select(s => s.Id)], cancellation);
        return schools.ToDictionary(s => s.Id, s => new SchoolOnDay(s.Urn, dates.GetValueOrDefault(s.Id), ladders[s.AuthorityCode]));
    }
}
