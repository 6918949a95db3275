using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Scheduling;

/// <summary>
/// Remembers in the database that a night's work is to be done. The scheduler notes it once for the whole cluster; whichever node gets to it does it, and one
/// that dies in the middle leaves it owed to the next.
/// </summary>
public sealed class NightOwed(AppDb db, TimeProvider time)
{
    private const string Name = "night-owed";

    /// <summary>Notes that the night's work is owed.</summary>
    public async Task NoteAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        if (await db.ServiceStates.SingleOrDefaultAsync(s => s.Name == Name, cancellation) is { } noted)
            noted.Value = now;
        else
            db.ServiceStates.Add(new ServiceState { Name = Name, Value = now });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>When it was noted that work is owed; <c>null</c> if none is.</summary>
    internal Task<string?> SinceAsync(CancellationToken cancellation) =>
        db.ServiceStates.Where(s => s.Name == Name).Select(s => s.Value).SingleOrDefaultAsync(cancellation);

    /// <summary>Notes that it was done, unless it was owed anew meanwhile.</summary>
    internal Task DoneAsync(string since, CancellationToken cancellation) =>
        db.ServiceStates.Where(s => s.Name == Name && s.Value == since).ExecuteDeleteAsync(cancellation);
}
