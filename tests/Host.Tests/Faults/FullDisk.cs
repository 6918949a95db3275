using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Faults;

/// <summary>A disk without room for one more page: SQLite is told its most pages, a PostgreSQL server of our own is refused longer files by the system.</summary>
internal sealed class FullDisk : IAsyncDisposable
{
    private const int MostMegabytes = 20;

    private readonly OwnPostgres? _own;
    private readonly PageLimit? _limit;

    private FullDisk(OwnPostgres? own, PageLimit? limit) => (_own, _limit) = (own, limit);

    /// <summary>Stands between the service and SQLite; <c>null</c> on PostgreSQL.</summary>
    internal IInterceptor? Interceptor => _limit;

    /// <summary>The PostgreSQL server to use; <c>null</c> on SQLite.</summary>
    internal string? Server => _own?.ConnectionString;

    internal static async Task<FullDisk> StartAsync(DatabaseKind kind)
    {
        Skip.If(kind == DatabaseKind.Postgres && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(TestDatabase.PostgresVariable)), "PostgreSQL is not installed here.");
        return kind == DatabaseKind.Postgres ? new FullDisk(await OwnPostgres.StartAsync(), null) : new FullDisk(null, new PageLimit());
    }

    /// <summary>From here on nothing grows.</summary>
    internal async Task FillAsync(RunningService service)
    {
        if (_limit is not null)
        {
            _limit.IsFull = true;
            return;
        }

        // Four rows fill a page of eight kilobytes: ten pages are left below the longest file that the server will be allowed.
        await using (var server = Faults.Server.Of(service))
        {
            await server.ExecuteAsync("""
                ALTER TABLE "AuditEntries" ALTER "Detail" SET STORAGE PLAIN;
                INSERT INTO "AuditEntries" ("At", "Action", "Subject", "SubjectId", "Detail")
                SELECT now(), 'filled', 'disk', '0', repeat('x', 1950) FROM generate_series(1, 10200)
                """);
            await server.ExecuteAsync("CHECKPOINT");
        }

        await _own!.CrashAsync();
        await _own.StartAgainAsync(MostMegabytes);
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>How many looks for due work met the full disk: the failures that are noted at timers, or the problems of the look.</summary>
    internal async Task<int> RefusedAsync(CycleSetting setting) => (await setting.TickAsync()).Problems.Count + await setting.AskAsync(db => db.Timers.CountAsync(t => t.Attempts > 0)) + (_limit?.Refused ?? 0);

    /// <summary>There is room again.</summary>
    internal async Task FreeAsync()
    {
        if (_limit is not null)
        {
            _limit.IsFull = false;
            return;
        }

        await _own!.CrashAsync();
        await _own.StartAgainAsync();
        NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        if (_own is not null)
            await _own.DisposeAsync();
    }

    private sealed class PageLimit : DbCommandInterceptor
    {
        internal bool IsFull { get; set; }

        internal int Refused { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            using var limit = command.Connection!.CreateCommand();
            limit.Transaction = command.Transaction;
            // No fewer than the file has now, which is what SQLite makes of 1.
            limit.CommandText = IsFull ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1073741823";
            limit.ExecuteScalar();
            return ValueTask.FromResult(result);
        }

        public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Refused++;

        public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
        {
            Refused++;
            return Task.CompletedTask;
        }
    }
}
