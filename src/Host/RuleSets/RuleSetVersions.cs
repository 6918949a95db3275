using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.RuleSets;

/// <summary>Keeps the content of every rule set that was ever used or proposed, whole.</summary>
internal sealed class RuleSetVersions(AppDb db)
{
    /// <summary>The stored version with this content and these cases, added if it is new.</summary>
    internal async Task<RuleSetVersion> KeepAsync(string ruleSet, Policy policy, RuleSetFiles files, CancellationToken cancellation)
    {
        if (await FindAsync(ruleSet, policy, cancellation) is { } kept)
            return kept;
        var version = new RuleSetVersion
        {
            Id = Guid.CreateVersion7(),
            RuleSet = ruleSet,
            Version = policy.Version,
            ContentHash = policy.ContentHash,
            CasesHash = policy.CasesHash,
            Files = JsonSerializer.Serialize(files),
        };
        db.RuleSetVersions.Add(version);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return version;
        }
        catch (DbUpdateException conflict) when (conflict.IsConflict())
        {
            // Another node stored the same content first: the unique key keeps one.
            db.ChangeTracker.Clear();
            return await FindAsync(ruleSet, policy, cancellation) ?? throw new InvalidOperationException($"The rule set \"{ruleSet}\" could not be stored.");
        }
    }

    /// <summary>The files a stored version is made of.</summary>
    internal static RuleSetFiles FilesOf(RuleSetVersion version) =>
        JsonSerializer.Deserialize<RuleSetFiles>(version.Files) ?? throw new InvalidOperationException($"The stored rule set {version.RuleSet} {version.Version} is empty.");

    private Task<RuleSetVersion?> FindAsync(string ruleSet, Policy policy, CancellationToken cancellation) => db.RuleSetVersions.AsNoTracking()
        .SingleOrDefaultAsync(v => v.RuleSet == ruleSet && v.ContentHash == policy.ContentHash && v.CasesHash == policy.CasesHash, cancellation);
}
