using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Drafts;

/// <summary>Removes the drafts whose time is over, and those of links that no longer work.</summary>
internal sealed class EndDrafts(AppDb db, DraftSettings settings, TimeProvider time) : INightlyWork
{
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(CancellationToken cancellation)
    {
        var (ended, now) = (settings.EndedBefore(time), time.GetUtcNow().UtcDateTime);
        var count = await db.Drafts.Where(d => d.KeptAt < ended || db.SharedLinks.Any(l => l.Id == d.LinkId && (l.EndedAt != null || l.ExpiresAt <= now))).ExecuteDeleteAsync(cancellation);
        return count == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { ["drafts removed after their time"] = count };
    }
}
