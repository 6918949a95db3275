using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SendWorkflows.Host.Data;
using SendWorkflows.TestKit;

namespace SendWorkflows.Host.Tests.Faults;

/// <summary>The database server, as its administrator and past the service.</summary>
internal sealed class Server : IAsyncDisposable
{
    /// <summary>What its own connections are called.</summary>
    internal const string Name = "faults";

    private readonly NpgsqlDataSource _source;

    private Server(string connection)
    {
        Database = new NpgsqlConnectionStringBuilder(connection).Database!;
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxPoolSize = 3, ApplicationName = Name });
    }

    internal string Database { get; }

    internal static Server Of(RunningService service) => new(service.App.Services.GetRequiredService<DatabaseSettings>().ConnectionString);

    internal async Task ExecuteAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    internal async Task<int> CountAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return reader.GetInt32(0);
    }

    /// <summary>Keeps everybody else out of a table until it is disposed.</summary>
    internal async Task<IAsyncDisposable> LockAsync(string table)
    {
        var connection = await _source.OpenConnectionAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand($"LOCK TABLE \"{table}\"", connection, transaction);
        await command.ExecuteNonQueryAsync();
        return new Lock(connection, transaction);
    }

    /// <summary>Locks timers from the last to the first, while the service takes them away from the first to the last.</summary>
    internal async Task<int> LockTimersBackwardsAsync()
    {
        try
        {
            await using var connection = await _source.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            // The service's patience is shorter: it is the one that finds out, and gives way.
            await using var command = new NpgsqlCommand("SET LOCAL deadlock_timeout = '10s'", connection, transaction);
            await command.ExecuteNonQueryAsync();
            await using var ids = new NpgsqlCommand("SELECT array(SELECT \"Id\" FROM \"Timers\" WHERE \"Name\" = 'assessReminder' ORDER BY \"RunId\" DESC)", connection, transaction);
            foreach (var id in (Guid[])(await ids.ExecuteScalarAsync())!)
            {
                await using var one = new NpgsqlCommand("SELECT 1 FROM \"Timers\" WHERE \"Id\" = $1 FOR UPDATE", connection, transaction) { Parameters = { new() { Value = id } } };
                await one.ExecuteScalarAsync();
            }

            await transaction.CommitAsync();
            return 1;
        }
        catch (PostgresException gaveWay) when (gaveWay.SqlState == PostgresErrorCodes.DeadlockDetected)
        {
            // The server may choose either of the two.
            return 0;
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private sealed class Lock(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
