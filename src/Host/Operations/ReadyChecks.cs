using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Jobs;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Operations;

/// <summary>Whether the database has every change of this program's version.</summary>
internal sealed class MigratedHealth(AppDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var missing = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
            return missing == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"The database lacks {Words.Count(missing, "change")} of this version. Run sendworkflows migrate.");
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer, so its version is not known.");
        }
    }
}

/// <summary>Whether each authority's policy is in force. Pages work without one, so a broken rule file keeps no node from serving.</summary>
internal sealed class PolicyHealth(AppDb db, PoliciesInForce policies) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var wrong = new List<string>();
            foreach (var ruleSet in await db.Authorities.Select(a => a.RuleSet).Distinct().OrderBy(r => r).ToListAsync(cancellationToken))
            {
                var policy = await policies.OfAsync(ruleSet, cancellationToken);
                if (policy.Policy is null)
                    wrong.Add($"The rule set \"{ruleSet}\" has errors and no earlier version is in force: run sendworkflows rules check.");
                else if (policy.Problems.Any(p => p.Severity == Engine.Diagnostics.Severity.Error))
                    wrong.Add($"The files of the rule set \"{ruleSet}\" have errors; the last good version stays in force.");
            }

            return wrong.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join(" ", wrong));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return HealthCheckResult.Degraded("The policies in force could not be looked up.");
        }
    }
}

/// <summary>Whether this node's clock agrees with the database's. If not, it serves pages and takes no due work.</summary>
internal sealed class ClockHealth(ClockAgreement clocks) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return (await clocks.LookAsync(cancellationToken)).Problem is { } problem ? HealthCheckResult.Degraded(problem) : HealthCheckResult.Healthy();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return HealthCheckResult.Degraded("The database does not answer, so the clocks could not be compared.");
        }
    }
}

/// <summary>Whether the folder of sign-in keys can be written to: without it, new keys cannot be made or shared, and in the end nobody can sign in. One for all who ask.</summary>
internal sealed class KeysHealth(Folders folders) : IHealthCheck
{
    private readonly PatientTry _try = new(folders.KeysWritten.Problem, RealClock.Instance);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await _try.ProblemAsync($"The folder of the keys for signing in, \"{folders.Keys}\", does not answer. Look at the network share it is on.", cancellationToken) is { } problem
            ? HealthCheckResult.Degraded(problem)
            : HealthCheckResult.Healthy();
}

/// <summary>Whether the mail transport takes what it is handed.</summary>
internal sealed class MailHealth(AppDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var failing = await db.Emails.CountAsync(d => d.HandedOverAt == null && d.Attempts > 0, cancellationToken);
            return failing == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded($"{Words.Count(failing, "e-mail")} could not be handed over and {(failing == 1 ? "is" : "are")} tried again. The page Service says why.");
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return HealthCheckResult.Degraded("The database does not answer, so it is not known whether e-mail goes out.");
        }
    }
}

/// <summary>Whether long work that people asked for gets done: none was given up within a day, and none waits long with no node at it.</summary>
internal sealed class JobsHealth(IServiceScopeFactory scopes, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (dayAgo, longAgo) = (now.AddDays(-1), now - Long);
        try
        {
            // The counts name nobody, and nobody has signed in who could see a job.
            await using var work = scopes.CreateAsyncScope();
            work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
            var found = await work.ServiceProvider.GetRequiredService<AppDb>().Jobs.Where(j => (j.State == JobState.Failed && j.FinishedAt >= dayAgo) || (j.State == JobState.Waiting && j.AskedAt < longAgo))
                .GroupBy(j => j.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
            return found.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join(" ", Reasons(found)));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return HealthCheckResult.Degraded("The database does not answer, so it is not known whether long work is done.");
        }
    }

    private static IEnumerable<string> Reasons(Dictionary<JobState, int> found)
    {
        if (found.TryGetValue(JobState.Failed, out var failed))
            yield return $"{Words.Count(failed, "piece")} of long work {(failed == 1 ? "was" : "were")} given up within a day. The page Service says why.";
        if (found.TryGetValue(JobState.Waiting, out var waiting))
            yield return $"{Words.Count(waiting, "piece")} of long work {(waiting == 1 ? "has" : "have")} waited over {Long.TotalMinutes:0} minutes and no node does {(waiting == 1 ? "it" : "them")}.";
    }
}
