using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.PupilFacts;
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
    public async Task<EvaluationSummary> RunAsync(IReadOnlyCollection<Guid> pupilIds, CancellationToken cancellation = default)
    {
        var summary = EvaluationSummary.Nothing;
        foreach (var some in pupilIds.Distinct().Chunk(PupilsAtOnce))
            summary = summary.Plus(await SelectAsync(pupils => pupils.Where(p => some.Contains(p.Id)), cancellation));
        return summary;
    }

    /// <summary>Evaluates every pupil on a school's roll.</summary>
    public Task<EvaluationSummary> SchoolAsync(Guid schoolId, CancellationToken cancellation = default) =>
        SelectAsync(pupils => pupils.Where(p => p.SchoolId == schoolId), cancellation);

    /// <summary>Evaluates every pupil about whom something changed since the last time, and those never evaluated.</summary>
    public Task<EvaluationSummary> ChangedAsync(CancellationToken cancellation = default) =>
        SelectAsync(pupils => pupils.Where(p => p.EvaluatedAt == null || p.ChangedAt > p.EvaluatedAt), cancellation);

    /// <summary>Evaluates every pupil on every roll, for facts that time itself changes, such as weeks since a review.</summary>
    public Task<EvaluationSummary> AllAsync(CancellationToken cancellation = default) => SelectAsync(pupils => pupils, cancellation);

    private async Task<EvaluationSummary> SelectAsync(Func<IQueryable<Pupils.Pupil>, IQueryable<Pupils.Pupil>> which, CancellationToken cancellation)
    {
        var chosen = await InScopeAsync(services => which(services.GetRequiredService<AppDb>().Pupils.Where(p => p.LeftOn == null))
            .Select(p => new { p.Id, p.SchoolId, p.HomeAuthorityCode }).ToListAsync(cancellation));
        var summary = EvaluationSummary.Nothing;
        foreach (var school in chosen.GroupBy(p => p.SchoolId))
        {
            var homes = school.Select(p => p.HomeAuthorityCode).OfType<string>().Distinct();
            summary = summary.Plus(await SchoolAsync(school.Key, [.. school.Select(p => p.Id)], homes, cancellation));
        }

        return summary;
    }

    private async Task<EvaluationSummary> SchoolAsync(Guid schoolId, List<Guid> pupils, IEnumerable<string> homeCodes, CancellationToken cancellation)
    {
        if (await policies.ForSchoolAsync(schoolId, cancellation) is not { Policy: not null } policy)
            return EvaluationSummary.Nothing with { SchoolsWithoutPolicy = 1 };
        var homes = new Dictionary<string, PolicyInForce>(StringComparer.Ordinal);
        foreach (var code in homeCodes)
        {
            if (await policies.ForAuthorityAsync(code, cancellation) is { Policy: not null } home)
                homes[code] = home;
        }

        var calendar = await InScopeAsync(services => services.GetRequiredService<SchoolCalendars>().OfAsync(schoolId, cancellation));
        var summary = EvaluationSummary.Nothing;
        foreach (var some in pupils.Chunk(PupilsAtOnce))
        {
            summary = summary.Plus(await WithRetriesAsync(services => new EvaluationBatch(
                services.GetRequiredService<AppDb>(), services.GetRequiredService<FactsOfPupils>(), time)
                .RunAsync(some, time.Today(), calendar, policy, homes, cancellation)));
        }

        return summary;
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

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        return await work(scope.ServiceProvider);
    }
}
