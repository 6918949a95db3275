using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.RuleSets;

/// <summary>The history of rule sets: what was published, and what is in force on a day.</summary>
internal sealed class Publications(AppDb db)
{
    /// <summary>What is published of a rule set.</summary>
    internal async Task<PublishedState> StateAsync(string ruleSet, DateOnly day, CancellationToken cancellation)
    {
        var rows = await db.Publications.Where(p => p.RuleSet == ruleSet).Select(p => new { p.Id, p.Number, p.EffectiveFrom, p.ProposalId }).ToListAsync(cancellation);
        return new PublishedState(ruleSet, rows.Where(p => p.EffectiveFrom <= day).MaxBy(p => p.Number)?.Id, rows.Any(p => p.ProposalId is not null));
    }

    /// <summary>A publication with its content.</summary>
    internal Task<Publication> OneAsync(Guid id, CancellationToken cancellation) =>
        db.Publications.AsNoTracking().Include(p => p.Version).SingleAsync(p => p.Id == id, cancellation);

    /// <summary>The last publication with its content, in force yet or not; <c>null</c> if there is none.</summary>
    internal Task<Publication?> NewestAsync(string ruleSet, CancellationToken cancellation) =>
        db.Publications.AsNoTracking().Include(p => p.Version).Where(p => p.RuleSet == ruleSet).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancellation);

    /// <summary>The number of the publication that bears this label with other content; <c>null</c> if none does.</summary>
    internal Task<int?> LabelledAsync(string ruleSet, string label, string contentHash, CancellationToken cancellation) => db.Publications
        .Where(p => p.RuleSet == ruleSet && p.Version.Version == label && p.Version.ContentHash != contentHash)
        .OrderByDescending(p => p.Number).Select(p => (int?)p.Number).FirstOrDefaultAsync(cancellation);

    /// <summary>Publishes content as it was delivered, unless it is what was published last.</summary>
    /// <param name="content">The content.</param>
    /// <param name="since">The day its author meant it to begin. The first that is delivered is in force from then, so that days before the service was set up have a policy.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal async Task<Publication> DeliverAsync(RuleSetVersion content, DateOnly? since, DateTime now, DateOnly today, CancellationToken cancellation)
    {
        var newest = await NewestAsync(content.RuleSet, cancellation);
        if (newest is not null && newest.VersionId == content.Id)
            return newest;
        var next = new Publication
        {
            Id = Guid.CreateVersion7(),
            RuleSet = content.RuleSet,
            Number = (newest?.Number ?? 0) + 1,
            VersionId = content.Id,
            EffectiveFrom = newest is null && since < today ? since.Value : today,
            PublishedAt = now,
        };
        db.Publications.Add(next);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException conflict) when (conflict.IsConflict())
        {
            // Another node was first. What it published is in force here too.
            db.ChangeTracker.Clear();
        }

        return await NewestAsync(content.RuleSet, cancellation) ?? throw new InvalidOperationException($"The rule set \"{content.RuleSet}\" could not be published.");
    }
}
