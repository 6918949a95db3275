using Microsoft.EntityFrameworkCore;
using Npgsql;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data.RowSecurity;

namespace SendWorkflows.Host.Data;

/// <summary>
/// Brings a database's schema up to date. It works as the account of the connection string, which owns the tables; everything else works as
/// the application's own role (see <see cref="RowSecurityPolicies"/>).
/// </summary>
public static class DatabaseMigration
{
    // Wrong account or password, no such database, too many connections or a server that is starting.
    private static readonly string[] CannotEnter = ["28", "3D", "53", "57P"];

    /// <summary>
    /// Applies the migrations that are missing and, on PostgreSQL, the row security that follows from the model. Returns what keeps it from doing so
    /// and what the operator can do, or <c>null</c> when all is well.
    /// </summary>
    public static async Task<string?> MigrateAsync(DatabaseSettings settings, CancellationToken cancellation)
    {
        await using var db = Owner(settings);
        try
        {
            using var alone = settings.IsPostgres ? null : await SqliteMigrationLock.TakeAsync(db, settings, cancellation);
            // Migrating compares the model with the newest migration first, which takes longer than all else that a start does to a database where nothing is missing.
            if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
                await db.Database.MigrateAsync(cancellation);
            return settings.IsPostgres ? await ApplyRowSecurity.ApplyAsync(db, cancellation) : null;
        }
        catch (NpgsqlException problem) when (problem is not PostgresException || problem.SqlState is { } state && CannotEnter.Any(state.StartsWith))
        {
            return $"The database cannot be opened: {problem.Message.TrimEnd('.')}. Look at the server, and at the connection string it was given.";
        }
    }

    private static AppDb Owner(DatabaseSettings settings) => settings.IsPostgres
        ? new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(settings.ConnectionString).Options, new AccessScope())
        : new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(settings.ConnectionString).AddInterceptors(SqlitePragmas.Instance).Options, new AccessScope());
}
