using Npgsql;

namespace SendWorkflows.Benchmarks.Timers;

/// <summary>The limit: rows claimed by SKIP LOCKED, updated, and a row written for each to an outbox, 500 in one transaction, by two workers. Nothing is decided.</summary>
internal static class RawQueue
{
    internal const int Batch = 500;
    private const int Workers = 2;

    /// <summary>What so many rows take, without making them.</summary>
    internal static async Task<Side> RunAsync(string connection, int rows)
    {
        await ExecuteAsync(connection, $"""
            DROP TABLE IF EXISTS raw_timers, raw_outbox;
            CREATE TABLE raw_timers (id uuid PRIMARY KEY, run uuid NOT NULL, due timestamptz NOT NULL, done boolean NOT NULL);
            CREATE TABLE raw_outbox (id uuid PRIMARY KEY, timer uuid NOT NULL, at timestamptz NOT NULL);
            INSERT INTO raw_timers SELECT gen_random_uuid(), gen_random_uuid(), now() - interval '1 day', false FROM generate_series(1, {rows});
            CREATE INDEX ON raw_timers (due) WHERE NOT done;
            ANALYZE raw_timers;
            """);
        return await Side.OfAsync(connection, async () =>
        {
            await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(connection)));
            return rows;
        });
    }

    private static async Task WorkAsync(string connection)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var claim = new NpgsqlCommand($"""
            WITH claimed AS (SELECT id FROM raw_timers WHERE NOT done AND due <= now() ORDER BY due LIMIT {Batch} FOR UPDATE SKIP LOCKED),
                 fired AS (UPDATE raw_timers t SET done = true FROM claimed c WHERE t.id = c.id RETURNING t.id)
            INSERT INTO raw_outbox SELECT gen_random_uuid(), id, now() FROM fired
            """, open);
        await claim.PrepareAsync();
        while (await claim.ExecuteNonQueryAsync() > 0)
        {
        }
    }

    internal static async Task ExecuteAsync(string connection, string sql)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(sql, open) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
