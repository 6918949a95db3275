using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SendWorkflows.Benchmarks.Timers;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.TestKit;

namespace SendWorkflows.Benchmarks.Data;

/// <summary>Evaluating on PostgreSQL by the rule sets as they are shipped: everybody for the first time, one in a hundred after a change, the next night those whose day has come, and beside it a night that asks everybody.</summary>
internal sealed class NightBenchmark(TextWriter output, int pupils, Choices choices)
{
    internal async Task<int> RunAsync()
    {
        if (choices.Database is { } server)
            Environment.SetEnvironmentVariable(TestDatabase.PostgresVariable, server);
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        var connection = ManyCycles.ConnectionOf(service);
        await new ManyPupils(connection, MeasuredPolicy.Load().Facts).FillAsync(pupils);
        // One in five had a meeting with the parents some weeks ago: the weeks since then go on by themselves.
        await RawQueue.ExecuteAsync(connection, """
            INSERT INTO "PupilFacts" ("PupilId", "Name", "Value", "On", "Source", "RecordedAt")
            SELECT "Id", 'ParentMeetings', format('[{"HeldOn":"%s"}]', date '2026-10-01' + abs(hashtext("Id"::text)) % 35), '2026-11-05', 'benchmark', '2026-11-05' FROM "Pupils" WHERE abs(hashtext("Id"::text)) % 5 = 0
            """);
        var evaluate = service.App.Services.GetRequiredService<EvaluatePupils>();
        await MeasureAsync(service, "everybody, the first time", () => evaluate.ChangedAsync());
        await RawQueue.ExecuteAsync(connection, "VACUUM ANALYZE");
        await RawQueue.ExecuteAsync(connection, """
            UPDATE "Pupils" SET "ChangedAt" = "EvaluatedAt" + interval '1 second' WHERE abs(hashtext("Id"::text)) % 100 = 0;
            """);
        await MeasureAsync(service, "one in a hundred changed", () => evaluate.ChangedAsync());
        service.Clock.MoveTo(service.Clock.GetUtcNow().AddMinutes(1));
        await evaluate.ChangedAsync();
        service.Clock.MoveTo(service.Clock.GetUtcNow().AddDays(1));
        await MeasureAsync(service, "the next night, whose day it is", () => evaluate.DueAsync());
        service.Clock.MoveTo(service.Clock.GetUtcNow().AddDays(1));
        await MeasureAsync(service, "a night that asks everybody", () => evaluate.AllAsync());
        foreach (var (table, size, rows) in await SizesAsync(connection))
            output.WriteLine(Line($"  {table,-24}{rows,12:#,0} rows{size / 1e6,10:#,0.0} MB with indexes"));
        NpgsqlConnection.ClearAllPools();
        return 0;
    }

    private async Task MeasureAsync(RunningService service, string name, Func<Task<EvaluationSummary>> work)
    {
        service.Queries.Reset();
        GC.Collect();
        using var room = new Room();
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var summary = await work();
        output.WriteLine(Line($"  {name,-32}{summary.Pupils,9:#,0} pupils in {watch.Elapsed.TotalSeconds,7:0.0} s ({(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.0} s of processor time here), {summary.Opened:#,0} suggestions opened, {service.Queries.Asked.Count:#,0} queries; {room.InWords()}"));
    }

    private static async Task<List<(string Table, long Size, long Rows)>> SizesAsync(string connection)
    {
        await RawQueue.ExecuteAsync(connection, "ANALYZE");
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT relname, pg_total_relation_size(oid), reltuples::bigint FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_total_relation_size(oid) > 1000000 ORDER BY 2 DESC", open);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<(string, long, long)>();
        while (await reader.ReadAsync())
            found.Add((reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2)));
        return found;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
