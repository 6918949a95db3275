using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.RuleSets;

/// <summary>Keeps every rule set that was ever used, whole.</summary>
internal sealed class RuleSetVersions(AppDb db, TimeProvider time)
{
    /// <summary>The stored version with this content, added if it is new.</summary>
    internal async Task<RuleSetVersion> KeepAsync(string ruleSet, Policy policy, RuleSetFiles files, CancellationToken cancellation)
    {
        if (await FindAsync(ruleSet, policy.ContentHash, cancellation) is { } kept)
            return await BackInForceAsync(kept, cancellation);
        var version = new RuleSetVersion
        {
            Id = Guid.CreateVersion7(),
            RuleSet = ruleSet,
            Version = policy.Version,
            ContentHash = policy.ContentHash,
            Files = JsonSerializer.Serialize(files),
            InForceFrom = time.GetUtcNow().UtcDateTime,
        };
        db.RuleSetVersions.Add(version);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return version;
        }
        catch (DbUpdateException)
        {
            // Another node stored the same content first: the unique key keeps one.
            db.ChangeTracker.Clear();
            return await FindAsync(ruleSet, policy.ContentHash, cancellation) ?? throw new InvalidOperationException($"The rule set \"{ruleSet}\" could not be stored.");
        }
    }

    // Files may go back to an earlier version: should they break after that, it is the one to keep to.
    private async Task<RuleSetVersion> BackInForceAsync(RuleSetVersion kept, CancellationToken cancellation)
    {
        if ((await NewestAsync(kept.RuleSet, cancellation))?.Id == kept.Id)
            return kept;
        kept.InForceFrom = time.GetUtcNow().UtcDateTime;
        await db.RuleSetVersions.Where(v => v.Id == kept.Id).ExecuteUpdateAsync(v => v.SetProperty(it => it.InForceFrom, kept.InForceFrom), cancellation);
        return kept;
    }

    /// <summary>The version that came into force last, or <c>null</c> if none ever did.</summary>
    internal Task<RuleSetVersion?> NewestAsync(string ruleSet, CancellationToken cancellation) =>
        db.RuleSetVersions.AsNoTracking().Where(v => v.RuleSet == ruleSet).OrderByDescending(v => v.InForceFrom).ThenByDescending(v => v.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>The files a stored version is made of.</summary>
    internal static RuleSetFiles FilesOf(RuleSetVersion version) =>
        JsonSerializer.Deserialize<RuleSetFiles>(version.Files) ?? throw new InvalidOperationException($"The stored rule set {version.RuleSet} {version.Version} is empty.");

    private Task<RuleSetVersion?> FindAsync(string ruleSet, string hash, CancellationToken cancellation) =>
        db.RuleSetVersions.AsNoTracking().SingleOrDefaultAsync(v => v.RuleSet == ruleSet && v.ContentHash == hash, cancellation);
}
