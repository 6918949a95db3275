using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Scheduling;

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
