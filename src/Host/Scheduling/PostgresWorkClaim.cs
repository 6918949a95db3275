using Npgsql;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Scheduling;

/// <summary>
/// On PostgreSQL an advisory lock of a connection of its own. The server lets go of it the moment the connection ends, so a node that dies leaves
/// nothing to wait for, and no clock has a say in it.
/// </summary>
internal sealed class PostgresWorkClaim(DatabaseSettings database) : IWorkClaim
{
    public async Task<IAsyncDisposable?> TryAsync(string work, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(database.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtextextended(@work, 0))", connection);
            command.Parameters.AddWithValue("work", "sendworkflows " + work);
            if (await command.ExecuteScalarAsync(cancellation) is true)
                return new Held(connection, work);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    private sealed class Held(NpgsqlConnection connection, string work) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            // A connection that broke meanwhile has let go already.
            if (connection.State == System.Data.ConnectionState.Open)
            {
                await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock(hashtextextended(@work, 0))", connection);
                command.Parameters.AddWithValue("work", "sendworkflows " + work);
                try
                {
                    await command.ExecuteNonQueryAsync(CancellationToken.None);
                }
                catch (NpgsqlException)
                {
                    NpgsqlConnection.ClearPool(connection);
                }
            }

            await connection.DisposeAsync();
        }
    }
}
