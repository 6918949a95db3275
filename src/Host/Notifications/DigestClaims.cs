using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Notifications;

/// <summary>On SQLite one node works alone. It holds no transaction while a mail server thinks: nobody else could write.</summary>
internal sealed class SqliteDigestClaim : IDigestClaim
{
    public Task<IDbContextTransaction?> BeginAsync(AppDb db, CancellationToken cancellation) => Task.FromResult<IDbContextTransaction?>(null);

    public Task<Digest?> TakeAsync(AppDb db, Guid digestId, CancellationToken cancellation) =>
        db.Digests.SingleOrDefaultAsync(d => d.Id == digestId && d.HandedOverAt == null, cancellation);
}

/// <summary>On PostgreSQL the row is locked until the outcome is saved; others pass it by. The server lets go when a node dies.</summary>
internal sealed class PostgresDigestClaim : IDigestClaim
{
    public async Task<IDbContextTransaction?> BeginAsync(AppDb db, CancellationToken cancellation) => await db.Database.BeginTransactionAsync(cancellation);

    public Task<Digest?> TakeAsync(AppDb db, Guid digestId, CancellationToken cancellation) =>
        db.Digests.FromSql($"SELECT * FROM \"Digests\" WHERE \"Id\" = {digestId} AND \"HandedOverAt\" IS NULL FOR UPDATE SKIP LOCKED").SingleOrDefaultAsync(cancellation);
}
