using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Data;

/// <summary>
/// Lets one process at a time bring an SQLite database up to date. Entity Framework notes in the database that it is at it, and a process killed then would leave that note for
/// ever: the next start would wait without end. The operating system's lock on a file beside the database ends with the process, so whoever holds it may take an old note away.
/// </summary>
internal static class SqliteMigrationLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until no other process migrates, and removes what a killed one left. Held until it is disposed.</summary>
    internal static async Task<IDisposable> TakeAsync(AppDb db, DatabaseSettings settings, CancellationToken cancellation)
    {
        var held = await HoldAsync(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource + ".migrating", cancellation);
        try
        {
            if (await db.Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellation) > 0)
                await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellation);
            return held;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    private static async Task<FileStream> HoldAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process is at it, and nothing tells when it ends.
                await Task.Delay(Pause, RealClock.Instance, cancellation);
            }
        }
    }
}
