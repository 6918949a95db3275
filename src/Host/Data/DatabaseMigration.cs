using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data.RowSecurity;

namespace SendWorkflows.Host.Data;

/// <summary>
/// Brings a database's schema up to date. It works as the account of the connection string, which owns the tables; everything else works as
/// the application's own role (see <see cref="RowSecurityPolicies"/>).
/// </summary>
public static class DatabaseMigration
{
    /// <summary>Applies the migrations that are missing and, on PostgreSQL, the row security that follows from the model.</summary>
    /// <exception cref="InvalidOperationException">The account may not create the application's role; the message says what to run as one that may.</exception>
    public static async Task MigrateAsync(DatabaseSettings settings, CancellationToken cancellation)
    {
        await using var db = Owner(settings);
        await db.Database.MigrateAsync(cancellation);
        if (settings.IsPostgres)
            await ApplyRowSecurity.ApplyAsync(db, cancellation);
    }

    private static AppDb Owner(DatabaseSettings settings) => settings.IsPostgres
        ? new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(settings.ConnectionString).Options, new AccessScope())
        : new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(settings.ConnectionString).AddInterceptors(SqlitePragmas.Instance).Options, new AccessScope());
}
