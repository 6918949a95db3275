using Microsoft.EntityFrameworkCore;

namespace SendWorkflows.Host.Data.Changes;

/// <summary>
/// Rows in such numbers that keeping track of them would cost more than the change itself: on PostgreSQL they are read and forgotten, and what becomes of them is
/// listed; SQLite, which takes no lists, keeps track of them as of any others.
/// </summary>
internal sealed class ManyChanges(AppDb db)
{
    private readonly ListedChange? _listed = db.Database.IsNpgsql() ? new(db) : null;
    private readonly TrackedChange _tracked = new(db);

    /// <summary>Whether Entity Framework keeps track of the rows, which it must then have read itself.</summary>
    internal bool KeepsTrack => _listed is null;

    /// <summary>Where what becomes of the rows is to be said.</summary>
    internal IChange Change => _listed is null ? _tracked : _listed;

    /// <summary>The rows as they are to be read.</summary>
    internal IQueryable<T> Rows<T>(IQueryable<T> rows)
        where T : class => KeepsTrack ? rows : rows.AsNoTracking();

    /// <summary>Saves what Entity Framework keeps track of, which new rows may point to, and then what is listed, in the transaction that is open.</summary>
    /// <exception cref="DbUpdateException">A row is refused, or has changed since it was read. The transaction is to be given up.</exception>
    internal async Task SaveAsync(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        await SaveListedAsync(cancellation);
    }

    /// <summary>Saves what is listed alone, in the transaction that is open.</summary>
    /// <exception cref="DbUpdateException">As for <see cref="SaveAsync"/>.</exception>
    internal Task SaveListedAsync(CancellationToken cancellation) => _listed?.SaveAsync(cancellation) ?? Task.CompletedTask;
}
