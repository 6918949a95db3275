using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Notifications;

/// <summary>Ticks messages of the signed-in person's own inbox off.</summary>
public sealed class TickOff(AppDb db, Actor actor, TimeProvider time)
{
    /// <summary>Ticks off one message, or all.</summary>
    public async Task RunAsync(Guid? entryId, CancellationToken cancellation = default)
    {
        var me = actor.RequiredUserId;
        foreach (var entry in await db.InboxEntries.Where(e => e.UserId == me && e.ReadAt == null && (entryId == null || e.Id == entryId)).ToListAsync(cancellation))
            entry.ReadAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellation);
    }
}
