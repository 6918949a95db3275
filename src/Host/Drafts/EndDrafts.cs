using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Drafts;

/// <summary>Removes the drafts whose time is over.</summary>
internal sealed class EndDrafts(AppDb db, DraftSettings settings, TimeProvider time) : INightlyWork
{
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(CancellationToken cancellation)
    {
        var ended = settings.EndedBefore(time);
        var count = await db.Drafts.Where(d => d.KeptAt < ended).ExecuteDeleteAsync(cancellation);
        return count == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { ["drafts removed after their time"] = count };
    }
}
