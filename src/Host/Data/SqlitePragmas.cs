using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace SendWorkflows.Host.Data;

/// <summary>Readers do not wait for the writer (write-ahead log), a second writer waits rather than fails, and pages are read in place.</summary>
/// <remarks>A connection from the pool has been told before: telling it again at each query would cost as much as a small query.</remarks>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    internal static readonly SqlitePragmas Instance = new();
    private static readonly object Told = new();
    private readonly ConditionalWeakTable<sqlite3, object> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void Set(SqliteConnection connection)
    {
        if (connection.Handle is not { } handle || !_told.TryAdd(handle, Told))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA busy_timeout=15000; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA mmap_size=268435456;";
        command.ExecuteNonQuery();
    }
}
