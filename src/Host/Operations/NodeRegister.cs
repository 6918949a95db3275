using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Operations;

/// <summary>Keeps the list of nodes: each writes down at every look that it is there, and how its clock stands.</summary>
public sealed class NodeRegister(AppDb db, ThisNode node)
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    /// <summary>Notes that this node is there. The first time, it forgets those not seen for a day.</summary>
    internal async Task BeatAsync(NodeClock standing, CancellationToken cancellation)
    {
        var now = standing.DatabaseNow.UtcDateTime;
        if (await db.Nodes.SingleOrDefaultAsync(n => n.Id == node.Id, cancellation) is not { } known)
        {
            var longAgo = now - Forgotten;
            await db.Nodes.Where(n => n.SeenAt < longAgo).ExecuteDeleteAsync(cancellation);
            known = new Node { Id = node.Id, Name = node.Name, StartedAt = now };
            db.Nodes.Add(known);
        }

        known.SeenAt = now;
        known.ClockAheadSeconds = Math.Round(standing.Ahead.TotalSeconds, 3);
        known.StoppedBecause = standing.Problem;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException overtaken) when (overtaken.IsConflict())
        {
            // Another look of this node has just written the same down.
        }
    }
}
