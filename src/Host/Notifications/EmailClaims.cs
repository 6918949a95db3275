using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Notifications;

/// <summary>On SQLite one node works alone. It holds no transaction while a mail server thinks: nobody else could write.</summary>
internal sealed class SqliteEmailClaim : IEmailClaim
{
    public Task<IDbContextTransaction?> BeginAsync(AppDb db, CancellationToken cancellation) => Task.FromResult<IDbContextTransaction?>(null);

    public Task<Email?> TakeAsync(AppDb db, Guid emailId, CancellationToken cancellation) =>
        db.Emails.SingleOrDefaultAsync(d => d.Id == emailId && d.HandedOverAt == null, cancellation);
}

/// <summary>On PostgreSQL the row is locked until the outcome is saved; others pass it by. The server lets go when a node dies.</summary>
internal sealed class PostgresEmailClaim : IEmailClaim
{
    public async Task<IDbContextTransaction?> BeginAsync(AppDb db, CancellationToken cancellation) => await db.Database.BeginTransactionAsync(cancellation);

    public Task<Email?> TakeAsync(AppDb db, Guid emailId, CancellationToken cancellation) =>
        db.Emails.FromSql($"SELECT * FROM \"Digests\" WHERE \"Id\" = {emailId} AND \"HandedOverAt\" IS NULL FOR UPDATE SKIP LOCKED").SingleOrDefaultAsync(cancellation);
}
