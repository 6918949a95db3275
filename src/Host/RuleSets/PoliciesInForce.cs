using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.RuleSets;

/// <summary>
/// Which rule set holds today for a school or an authority. Files are looked at again whenever they change; as long as they have errors, the last
/// good version stays in force and the errors are listed.
/// </summary>
public sealed class PoliciesInForce(Folders folders, IServiceScopeFactory scopes, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>The rule set of the school's authority; <c>null</c> if there is no such school.</summary>
    public async Task<PolicyInForce?> ForSchoolAsync(Guid schoolId, CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var ruleSet = await db.Schools.Where(s => s.Id == schoolId)
            .Join(db.Authorities, s => s.AuthorityCode, a => a.Code, (_, a) => a.RuleSet).SingleOrDefaultAsync(cancellation);
        return ruleSet is null ? null : await OfAsync(ruleSet, cancellation);
    }

    /// <summary>The authority's rule set; <c>null</c> if there is no authority with this DfE code.</summary>
    public async Task<PolicyInForce?> ForAuthorityAsync(string code, CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var ruleSet = await scope.ServiceProvider.GetRequiredService<AppDb>().Authorities
            .Where(a => a.Code == code).Select(a => a.RuleSet).SingleOrDefaultAsync(cancellation);
        return ruleSet is null ? null : await OfAsync(ruleSet, cancellation);
    }

    /// <summary>A rule set by its folder's name.</summary>
    public async Task<PolicyInForce> OfAsync(string ruleSet, CancellationToken cancellation = default)
    {
        var key = new Stamp(RuleSetFolders.StampOf(folders.Rules), time.Today());
        if (_held.TryGetValue(ruleSet, out var held) && held.Stamp == key)
            return held.Policy;
        await _gate.WaitAsync(cancellation);
        try
        {
            if (_held.TryGetValue(ruleSet, out held) && held.Stamp == key)
                return held.Policy;
            var policy = await ReadAsync(ruleSet, key.Day, cancellation);
            _held[ruleSet] = new Held(key, policy);
            return policy;
        }
        finally
        {
            _gate.Release();
        }
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

    /// <summary>Forgets what was read, so that the files are read again at the next question.</summary>
    public void CheckAgain() => _held.Clear();

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task<PolicyInForce> ReadAsync(string ruleSet, DateOnly day, CancellationToken cancellation)
    {
        var problems = new List<Diagnostic>();
        var reading = RuleSetFolders.Read(folders.Rules, ruleSet);
        problems.AddRange(reading.Diagnostics);
        var loading = reading.Files?.Load(day);
        problems.AddRange(loading?.Diagnostics ?? []);
        await using var scope = scopes.CreateAsyncScope();
        var versions = new RuleSetVersions(scope.ServiceProvider.GetRequiredService<AppDb>(), time);
        if (loading?.Policy is { } policy && problems.All(p => p.Severity != Severity.Error))
        {
            var version = await versions.KeepAsync(ruleSet, policy, reading.Files!, cancellation);
            return new PolicyInForce(ruleSet) { Policy = policy, Version = version, Problems = problems };
        }

        return await versions.NewestAsync(ruleSet, cancellation) is { } last && RuleSetVersions.FilesOf(last).Load(day).Policy is { } good
            ? new PolicyInForce(ruleSet) { Policy = good, Version = last, Problems = problems }
            : new PolicyInForce(ruleSet) { Problems = problems };
    }

    private sealed record Stamp(string Files, DateOnly Day);

    private sealed record Held(Stamp Stamp, PolicyInForce Policy);
}
