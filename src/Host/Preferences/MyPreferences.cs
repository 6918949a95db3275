using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Preferences;

/// <summary>What the signed-in person chose for their own pages. Kept without an audit entry: it changes nothing that anybody else sees.</summary>
public sealed class MyPreferences(AppDb db, Actor actor)
{
    /// <summary>What was chosen, or <c>null</c> if nothing was. One query.</summary>
    public Task<string?> ReadAsync(string name, CancellationToken cancellation)
    {
        var me = actor.RequiredUserId;
        return db.Set<Preference>().AsNoTracking().Where(p => p.UserId == me && p.Name == name).Select(p => p.Value).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Keeps a choice in place of the one before.</summary>
    public async Task KeepAsync(string name, string value, CancellationToken cancellation)
    {
        var me = actor.RequiredUserId;
        if (await db.Set<Preference>().SingleOrDefaultAsync(p => p.UserId == me && p.Name == name, cancellation) is { } kept)
            kept.Value = value;
        else
            db.Add(new Preference { UserId = me, Name = name, Value = value });
        await db.SaveChangesAsync(cancellation);
    }
}
