using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.RuleSets;

/// <summary>
/// Which rule set holds on a day for a school or an authority: the newest published version that is effective by then. As long as nobody has published a version
/// of a rule set here, its files are published as they are delivered, and looked at again whenever they change; while they have errors, the last good version
/// stays in force and the errors are listed. From the first version that people publish on, files change nothing by themselves.
/// </summary>
public sealed class PoliciesInForce(Folders folders, RecentLook recent, IServiceScopeFactory scopes, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>The rule set of the school's authority; <c>null</c> if there is no such school.</summary>
    public Task<PolicyInForce?> ForSchoolAsync(Guid schoolId, CancellationToken cancellation = default) => ForAsync(
        db => db.Schools.Where(s => s.Id == schoolId).Join(db.Authorities, s => s.AuthorityCode, a => a.Code, (_, a) => a), cancellation);

    /// <summary>The authority's rule set; <c>null</c> if there is no authority with this DfE code.</summary>
    public Task<PolicyInForce?> ForAuthorityAsync(string code, CancellationToken cancellation = default) =>
        ForAsync(db => db.Authorities.Where(a => a.Code == code), cancellation);

    /// <summary>A rule set by its folder's name.</summary>
    public async Task<PolicyInForce> OfAsync(string ruleSet, CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await OfAsync(await PublicationsIn(scope).StateAsync(ruleSet, time.Today(), cancellation), cancellation);
    }

    /// <summary>The same where the caller has already asked what is published by today.</summary>
    internal async Task<PolicyInForce> OfAsync(PublishedState state, CancellationToken cancellation)
    {
        var (ruleSet, published, isByPeople) = state;
        var today = time.Today();
        var key = new Stamp(isByPeople ? "" : recent.At(folders.Rules, () => RuleSetFolders.StampOf(folders.Rules)), today);
        if (_held.TryGetValue(ruleSet, out var held) && held.Stamp == key && held.Policy.Publication?.Id == published)
            return held.Policy;
        await _gate.WaitAsync(cancellation);
        try
        {
            // While this one waited, another may have published what is delivered: then it is newer than the state.
            if (_held.TryGetValue(ruleSet, out held) && held.Stamp == key && (held.Policy.Publication?.Id == published || !isByPeople))
                return held.Policy;
            var policy = isByPeople ? await PublishedAsync(ruleSet, published, today, cancellation) : await DeliveredAsync(ruleSet, published, today, cancellation);
            _held[ruleSet] = new Held(key, policy);
            return policy;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The policy that was, is or will be in force on a day, with that day's thresholds; <c>null</c> if none is published that is effective by then.</summary>
    public async Task<PolicyInForce?> OnAsync(string ruleSet, DateOnly day, CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var publications = PublicationsIn(scope);
        return (await publications.StateAsync(ruleSet, day, cancellation)).InForce is { } id ? Of(await publications.OneAsync(id, cancellation), day) : null;
    }

    /// <summary>A version as it was kept, in force or not, with the thresholds of a day; <c>null</c> if there is no such version.</summary>
    public async Task<PolicyInForce?> VersionAsync(Guid versionId, DateOnly day, CancellationToken cancellation = default)
    {
        if (_held.Values.FirstOrDefault(h => h.Policy.Version?.Id == versionId && h.Stamp.Day == day) is { } held)
            return held.Policy;
        await using var scope = scopes.CreateAsyncScope();
        var version = await scope.ServiceProvider.GetRequiredService<AppDb>().RuleSetVersions.FindAsync([versionId], cancellation);
        return version is null ? null : new PolicyInForce(version.RuleSet) { Version = version, Policy = RuleSetVersions.FilesOf(version).Load(day).Policy };
    }

    /// <summary>The content hash of the files delivered with the service, whether in force or not; <c>null</c> if they are not there or have errors.</summary>
    public string? DeliveredHash(string ruleSet) => RuleSetFolders.Read(folders.Rules, ruleSet).Files?.Load(time.Today()).Policy?.ContentHash;

    /// <summary>Forgets what was read, so that the files are read again at the next question.</summary>
    public void CheckAgain()
    {
        recent.Forget();
        _held.Clear();
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task<PolicyInForce?> ForAsync(Func<AppDb, IQueryable<Pupils.Authority>> which, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return await which(db).Select(PublishedState.On(db, time.Today())).SingleOrDefaultAsync(cancellation) is { } state ? await OfAsync(state, cancellation) : null;
    }

    private async Task<PolicyInForce> PublishedAsync(string ruleSet, Guid? published, DateOnly day, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return published is { } id ? Of(await PublicationsIn(scope).OneAsync(id, cancellation), day) : new PolicyInForce(ruleSet);
    }

    private async Task<PolicyInForce> DeliveredAsync(string ruleSet, Guid? published, DateOnly day, CancellationToken cancellation)
    {
        var problems = new List<Diagnostic>();
        var reading = RuleSetFolders.Read(folders.Rules, ruleSet);
        problems.AddRange(reading.Diagnostics);
        var loading = reading.Files?.Load(day);
        problems.AddRange(loading?.Diagnostics ?? []);
        if (loading?.Policy is not { } policy || problems.Any(p => p.Severity == Severity.Error))
            return await PublishedAsync(ruleSet, published, day, cancellation) with { Problems = problems };
        await using var scope = scopes.CreateAsyncScope();
        var content = await new RuleSetVersions(scope.ServiceProvider.GetRequiredService<AppDb>()).KeepAsync(ruleSet, policy, reading.Files!, cancellation);
        var publication = await PublicationsIn(scope).DeliverAsync(content, policy.Description.EffectiveFrom, time.GetUtcNow().UtcDateTime, day, cancellation);
        return publication.VersionId == content.Id
            ? new PolicyInForce(ruleSet) { Policy = policy, Version = content, Publication = publication, Problems = problems }
            : Of(publication, day) with { Problems = problems };
    }

    private static PolicyInForce Of(Publication publication, DateOnly day)
    {
        var loading = RuleSetVersions.FilesOf(publication.Version).Load(day);
        return loading.Policy is { } policy
            ? new PolicyInForce(publication.RuleSet) { Policy = policy, Version = publication.Version, Publication = publication, Problems = loading.Diagnostics }
            : new PolicyInForce(publication.RuleSet) { Problems = loading.Diagnostics };
    }

    private static Publications PublicationsIn(AsyncServiceScope scope) => new(scope.ServiceProvider.GetRequiredService<AppDb>());

    private sealed record Stamp(string Files, DateOnly Day);

    private sealed record Held(Stamp Stamp, PolicyInForce Policy);
}
