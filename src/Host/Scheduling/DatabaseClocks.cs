using Npgsql;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Scheduling;

/// <summary>SQLite has no clock of its own.</summary>
internal sealed class NoDatabaseClock : IDatabaseClock
{
    public Task<DateTimeOffset?> NowAsync(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);
}

/// <summary>The clock of the PostgreSQL server.</summary>
internal sealed class PostgresClock(DatabaseSettings database) : IDatabaseClock
{
    public async Task<DateTimeOffset?> NowAsync(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("SELECT clock_timestamp()", connection);
        return new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync(cancellation))!);
    }
}
