using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Evaluations;

/// <summary>
/// Asks the policy in force about pupils, stores its answers and brings their suggestions into line. No person need ask for it, so it works in a scope of
/// its own that sees every pupil.
/// </summary>
public sealed class EvaluatePupils(IServiceScopeFactory scopes, PoliciesInForce policies, TimeProvider time)
{
    private const int PupilsAtOnce = 500;
    private const int Attempts = 3;

    /// <summary>Evaluates these pupils, as far as they are on roll.</summary>
    public Task<EvaluationSummary> RunAsync(IReadOnlyCollection<Guid> pupilIds, CancellationToken cancellation = default) => RunAsync(pupilIds, _ => { }, cancellation);

    /// <summary>Evaluates these pupils, as far as they are on roll, and says before each part of them how many have been looked at.</summary>
    public async Task<EvaluationSummary> RunAsync(IReadOnlyCollection<Guid> pupilIds, Action<int> sayAsked, CancellationToken cancellation)
    {
        var summary = EvaluationSummary.Nothing;
        foreach (var (number, some) in pupilIds.Distinct().Chunk(PupilsAtOnce).Index())
        {
            sayAsked(number * PupilsAtOnce);
            summary = summary.Plus(await SelectAsync((_, pupils) => pupils.Where(p => some.Contains(p.Id)), cancellation));
        }

        return summary;
    }

    /// <summary>Evaluates every pupil on a school's roll.</summary>
    public Task<EvaluationSummary> SchoolAsync(Guid schoolId, CancellationToken cancellation = default) =>
        SelectAsync((_, pupils) => pupils.Where(p => p.SchoolId == schoolId), cancellation);

    /// <summary>Evaluates every pupil about whom something changed since the last time, and those never evaluated.</summary>
    public Task<EvaluationSummary> ChangedAsync(CancellationToken cancellation = default) =>
        SelectAsync((_, pupils) => pupils.Where(p => p.EvaluatedAt == null || p.ChangedAt > p.EvaluatedAt), cancellation);

    /// <summary>Evaluates every pupil on every roll.</summary>
    public Task<EvaluationSummary> AllAsync(CancellationToken cancellation = default) => SelectAsync((_, pupils) => pupils, cancellation);

    /// <summary>
    /// Evaluates every pupil whose answers may no longer be those of today: something was recorded, the day has come on which time alone may change one (another week
    /// since a review, a deferral that ends), or they were given by another policy or with other term dates. All others' answers still hold.
    /// </summary>
    public async Task<EvaluationSummary> DueAsync(CancellationToken cancellation = default)
    {
        var today = time.Today();
        var summary = await SelectAsync(
            (db, pupils) => pupils.Where(p => p.EvaluatedAt == null || p.ChangedAt > p.EvaluatedAt || db.Evaluations.Any(e => e.PupilId == p.Id && e.NextOn <= today)), cancellation);
        foreach (var (school, home, basis) in await OutdatedAsync(cancellation))
        {
            summary = summary.Plus(await SelectAsync(
                (db, pupils) => pupils.Where(p => p.SchoolId == school && p.HomeAuthorityCode == home && db.Evaluations.Any(e => e.PupilId == p.Id && e.Basis == basis)), cancellation));
        }

        return summary;
    }

    /// <summary>The answers given by another policy, or with other term dates, than those of today: by school and home authority, as they stand together.</summary>
    private async Task<List<(Guid School, string? Home, string Basis)>> OutdatedAsync(CancellationToken cancellation)
    {
        var found = await ReadAsync(db => db.Pupils.Where(p => p.LeftOn == null)
            .Join(db.Evaluations, p => p.Id, e => e.PupilId, (p, e) => new { p.SchoolId, p.HomeAuthorityCode, e.Basis }).Distinct().ToListAsync(cancellation));
        var rules = await RulesAsync(found.Select(of => (of.SchoolId, of.HomeAuthorityCode)), cancellation);
        return [.. found.Where(of => rules.TryGetValue(of.SchoolId, out var school) && of.Basis != school.BasisFor(of.HomeAuthorityCode)).Select(of => (of.SchoolId, of.HomeAuthorityCode, of.Basis))];
    }

    private async Task<EvaluationSummary> SelectAsync(Func<AppDb, IQueryable<Pupil>, IQueryable<Pupil>> which, CancellationToken cancellation)
    {
        var chosen = await ReadAsync(db => which(db, db.Pupils.Where(p => p.LeftOn == null)).Select(p => new { p.Id, p.SchoolId, p.HomeAuthorityCode }).ToListAsync(cancellation));
        var rules = await RulesAsync(chosen.Select(p => (p.SchoolId, p.HomeAuthorityCode)), cancellation);
        var summary = EvaluationSummary.Nothing with { SchoolsWithoutPolicy = chosen.Select(p => p.SchoolId).Distinct().Count(school => !rules.ContainsKey(school)) };
        // Pupils of one school stand together, so that what they share is read once.
        foreach (var some in chosen.Where(p => rules.ContainsKey(p.SchoolId)).OrderBy(p => p.SchoolId).Select(p => p.Id).Chunk(PupilsAtOnce))
        {
            summary = summary.Plus(await WithRetriesAsync(services => new EvaluationBatch(
                services.GetRequiredService<AppDb>(), services.GetRequiredService<FactsOfPupils>(), services.GetRequiredService<DatesAhead>(), time)
                .RunAsync(some, time.Today(), rules, cancellation)));
        }

        return summary;
    }

    private Task<IReadOnlyDictionary<Guid, RulesOfSchool>> RulesAsync(IEnumerable<(Guid School, string? Home)> pupils, CancellationToken cancellation)
    {
        var some = pupils.Distinct().ToList();
        return InScopeAsync(services => new RulesOfSchools(services.GetRequiredService<AppDb>(), policies, services.GetRequiredService<SchoolCalendars>())
            .ReadAsync([.. some.Select(of => of.School).Distinct()], some.Select(of => of.Home), cancellation));
    }

    // Somebody may decide on a suggestion while its pupil is evaluated: the person's decision stands and the batch is done again.
    private async Task<T> WithRetriesAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await InScopeAsync(work);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
            }
        }
    }

    private Task<T> ReadAsync<T>(Func<AppDb, Task<T>> query) => InScopeAsync(services => query(services.GetRequiredService<AppDb>()));

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        return await work(scope.ServiceProvider);
    }
}
