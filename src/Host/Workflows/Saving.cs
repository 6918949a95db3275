using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Workflows;

/// <summary>Saves a change that somebody else may have overtaken: it is then worked out anew from what is now true.</summary>
internal static class Saving
{
    private const int Attempts = 5;

    /// <summary>Works a change out and saves it. Inside a transaction of the caller's it is tried once, as that transaction is lost.</summary>
    internal static async Task<T> WithRetriesAsync<T>(AppDb db, Func<Task<T>> stage, Func<T, bool> worthSaving, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await stage();
            if (!worthSaving(outcome))
            {
                db.ChangeTracker.Clear();
                return outcome;
            }

            try
            {
                await db.SaveChangesAsync(cancellation);
                return outcome;
            }
            catch (DbUpdateException problem) when (attempt < Attempts && db.Database.CurrentTransaction is null && problem.IsConflict())
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
