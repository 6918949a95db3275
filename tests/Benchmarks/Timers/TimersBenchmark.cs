using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Timers;
using SendWorkflows.TestKit;

namespace SendWorkflows.Benchmarks.Timers;

/// <summary>
/// The first school morning of term: every timer due at once on PostgreSQL, the whole path for each (claim, load, transition, snapshot, history, duties, timers,
/// message, audit, commit), beside the raw limit of the same server in the same run, with few and with many timers that are not due yet.
/// </summary>
internal sealed class TimersBenchmark(TextWriter output, int due, int notDue, Choices choices)
{
    private const int Few = 10_000;
    private const int Warming = 20_000;
    private const int Rounds = 4;

    /// <summary>Returns an exit code: 1 if a timer was lost, doubled or failed.</summary>
    internal async Task<int> RunAsync()
    {
        if (choices.Database is { } server)
            Environment.SetEnvironmentVariable(TestDatabase.PostgresVariable, server);
        output.WriteLine(Line($"{due:#,0} timers due at once. Raw limit: batches of {RawQueue.Batch}, 2 workers, nothing decided"));
        output.WriteLine("Processor time (µs a timer) is the raw limit's, then the service's and the database's; its share is the sturdier figure on a busy machine.");
        output.WriteLine($"  {"not due yet",14}{"raw a second",15}{"ours a second",15}{"share",8}{"raw µs",9}{"service µs",12}{"database µs",13}{"share",8}{"lost",7}{"doubled",9}{"load",7}");
        var wrong = 0;
        foreach (var later in new[] { Few, notDue }.Distinct())
            wrong += await OnceAsync(later);
        return wrong == 0 ? 0 : 1;
    }

    private async Task<int> OnceAsync(int later)
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        await ManyCycles.MakeAsync(service, due + Warming, later);
        var connection = ManyCycles.ConnectionOf(service);
        var before = await RawQueue.RunAsync(connection, Math.Max(due, 100_000));
        var timers = service.App.Services.GetRequiredService<DueTimers>();
        var warmed = await WarmAsync(service, timers, connection);

        service.Clock.MoveTo(ManyCycles.Due);
        var (serviceBefore, databaseBefore) = (ProcessorTime.OfService, await ProcessorTime.OfDatabaseAsync(connection));
        var watch = Stopwatch.StartNew();
        var outcomes = await Task.WhenAll(timers.FireAsync(), timers.FireAsync());
        var took = watch.Elapsed.TotalSeconds;
        var (serviceAfter, databaseAfter) = (ProcessorTime.OfService, await ProcessorTime.OfDatabaseAsync(connection));

        // The machine is not the same from one minute to the next: the limit is taken on both sides.
        var after = await RawQueue.RunAsync(connection, Math.Max(due, 100_000));
        var raw = (ASecond: (before.ASecond + after.ASecond) / 2, Processor: (before.Processor + after.Processor) / 2);

        var fired = outcomes.Sum(o => o.Fired);
        if (warmed != Warming)
            output.WriteLine(Line($"  Warming fired {warmed} in place of {Warming}."));
        var told = await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Notifications.CountAsync());
        var runs = await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Notifications.Select(n => n.RunId).Distinct().CountAsync());
        var (lost, doubled) = (due + Warming - 1 - runs, told - runs);
        var (inService, inDatabase) = ((serviceAfter - serviceBefore) * 1e6 / fired, ProcessorTime.Between(databaseBefore, databaseAfter) * 1e6 / fired);
        output.WriteLine(Line($"  {later,14:#,0}{raw.ASecond,15:#,0}{fired / took,15:#,0}{fired / took / raw.ASecond,8:0.0%}{raw.Processor * 1e6,9:0}{inService,12:0}{inDatabase,13:0}{raw.Processor * 1e6 / (inService + inDatabase),8:0.0%}{lost,7}{doubled,9}{Load(),7}"));
        NpgsqlConnection.ClearAllPools();
        return lost + doubled + outcomes.Sum(o => o.Failed);
    }

    /// <summary>The runtime compiles the path well only after it has been gone some thousand times, better each time, and takes its time: as in a service that has run for a day.</summary>
    private static async Task<int> WarmAsync(RunningService service, DueTimers timers, string connection)
    {
        var warmed = 0;
        service.Clock.MoveTo(ManyCycles.Due.AddHours(-1));
        for (var round = 0; round < Rounds; round++)
        {
            await RawQueue.ExecuteAsync(connection, $"UPDATE \"Timers\" SET \"DueAt\" = \"DueAt\" - interval '2 hours' WHERE \"Id\" IN (SELECT \"Id\" FROM \"Timers\" WHERE \"Name\" = 'assessReminder' AND \"DueAt\" < '2030-01-01' LIMIT {Warming / Rounds})");
            warmed += (await timers.FireAsync()).Fired;
            await CompiledCode.RestAsync();
        }

        return warmed;
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "";

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
