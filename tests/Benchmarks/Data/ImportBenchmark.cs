using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;
using SendWorkflows.Benchmarks.Timers;
using SendWorkflows.Host.Imports;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.TestKit;

namespace SendWorkflows.Benchmarks.Data;

/// <summary>
/// A file of pupils and facts brought in through the service's own door, on PostgreSQL: new pupils, the next term's facts, the same file again. Beside it
/// COPY of the very same rows into the same table with the same indexes, emptied for it.
/// </summary>
internal sealed class ImportBenchmark(TextWriter output, int pupils, int rounds, Choices choices)
{
    /// <summary>Returns an exit code: 1 if a row was not taken.</summary>
    internal async Task<int> RunAsync()
    {
        if (choices.Database is { } server)
            Environment.SetEnvironmentVariable(TestDatabase.PostgresVariable, server);
        var wrong = 0;
        for (var round = 0; round < rounds; round++)
            wrong += await OnceAsync();
        return wrong;
    }

    private async Task<int> OnceAsync()
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        await service.AuthorityAsync();
        var school = await service.SchoolAsync();
        var catalogue = (await service.App.Services.GetRequiredService<PoliciesInForce>().OfAsync("205-hammersmith-and-fulham")).Policy!.Facts;
        var (autumn, term) = (InventedCsv.Of(pupils, new(2026, 10, 5), catalogue), InventedCsv.Of(pupils, new(2026, 11, 9), catalogue));
        var connection = ManyCycles.ConnectionOf(service);
        var copied = 0d;
        var wrong = 0;
        foreach (var (name, bytes) in new[] { ("new pupils and facts", autumn), ("facts of known pupils", term), ("the same file again", term) })
        {
            var before = await LastAsync(connection);
            GC.Collect();
            using var room = new Room();
            var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var outcome = await service.DoAsync(parts => parts.GetRequiredService<ImportFile>().RunAsync(new MemoryStream(bytes), name + ".csv", school.Id));
            var (took, used) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
            var rows = await RowsAsync(connection, before);
            if (rows.Count > 0)
                copied = await CopiedAsync(connection, rows, before);
            wrong += outcome.Import.Problems.Count(problem => problem.Rejected);
            output.WriteLine(rows.Count > 0
                ? Line($"  {name,-22}{pupils:#,0} rows, {rows.Count:#,0} facts in {took:0.0} s ({used:0.0} s of processor time here): {rows.Count / took:#,0} a second; COPY {copied:#,0}; {rows.Count / took / copied:0%} (goal 25 %); {room.InWords()}")
                : Line($"  {name,-22}{outcome.Import.Unchanged:#,0} rows unchanged in {took:0.0} s; {room.InWords()}"));
        }

        NpgsqlConnection.ClearAllPools();
        return wrong == 0 ? 0 : 1;
    }

    private static async Task<long> LastAsync(string connection)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT coalesce(max(\"Id\"), 0) FROM \"PupilFacts\"", open);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<List<object[]>> RowsAsync(string connection, long after)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT \"PupilId\", \"Name\", \"Value\", \"On\", \"Source\", \"RecordedAt\", \"ImportId\" FROM \"PupilFacts\" WHERE \"Id\" > {after} ORDER BY \"Id\"", open);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
            rows.Add([reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetFieldValue<DateOnly>(3), reader.GetString(4), reader.GetDateTime(5), reader.GetGuid(6)]);
        return rows;
    }

    /// <summary>Rows a second by COPY in place of those brought in, which it removes.</summary>
    private static async Task<double> CopiedAsync(string connection, List<object[]> rows, long after)
    {
        await RawQueue.ExecuteAsync(connection, $"DELETE FROM \"PupilFacts\" WHERE \"Id\" > {after}");
        await RawQueue.ExecuteAsync(connection, "VACUUM \"PupilFacts\"");
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        var watch = Stopwatch.StartNew();
        await using (var writer = await open.BeginBinaryImportAsync("COPY \"PupilFacts\" (\"PupilId\", \"Name\", \"Value\", \"On\", \"Source\", \"RecordedAt\", \"ImportId\") FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var row in rows)
            {
                await writer.StartRowAsync();
                await writer.WriteAsync((Guid)row[0], NpgsqlDbType.Uuid);
                await writer.WriteAsync((string)row[1], NpgsqlDbType.Text);
                await writer.WriteAsync((string)row[2], NpgsqlDbType.Text);
                await writer.WriteAsync((DateOnly)row[3], NpgsqlDbType.Date);
                await writer.WriteAsync((string)row[4], NpgsqlDbType.Text);
                await writer.WriteAsync((DateTime)row[5], NpgsqlDbType.TimestampTz);
                await writer.WriteAsync((Guid)row[6], NpgsqlDbType.Uuid);
            }

            await writer.CompleteAsync();
        }

        return rows.Count / watch.Elapsed.TotalSeconds;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
