using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Operations;

/// <summary>The nodes seen within a day, the newest first.</summary>
public sealed class NodesSeen(AppDb db)
{
    /// <summary>The nodes. One query.</summary>
    public Task<List<Node>> ReadAsync(CancellationToken cancellation = default) => db.Nodes.AsNoTracking().OrderByDescending(n => n.SeenAt).ToListAsync(cancellation);
}
