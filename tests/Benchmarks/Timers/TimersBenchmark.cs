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
    private const int GroupSize = 100;
    private const int Rest = 50;

    private int Warming => choices.Batches * GroupSize;

    /// <summary>Returns an exit code: 1 if a timer was lost, doubled or failed.</summary>
    internal async Task<int> RunAsync()
    {
        if (choices.Database is { } server)
            Environment.SetEnvironmentVariable(TestDatabase.PostgresVariable, server);
        output.WriteLine(Line($"{due:#,0} timers due at once. Raw limit: batches of {RawQueue.Batch}, 2 workers, nothing decided"));
        output.WriteLine("Processor time (µs a timer) is the raw limit's, then the service's and the database's; its share is the sturdier figure on a busy machine.");
        output.WriteLine($"  {"not due yet",14}{"raw a second",15}{"ours a second",15}{"share",8}{"raw µs",9}{"service µs",12}{"database µs",13}{"bytes",9}{"share",8}{"lost",7}{"doubled",9}{"load",7}");
        var wrong = 0;
        foreach (var later in new[] { Math.Min(Few, notDue), notDue }.Distinct())
            wrong += await OnceAsync(later);
        return wrong == 0 ? 0 : 1;
    }

    private async Task<int> OnceAsync(int later)
    {
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        await ManyCycles.MakeAsync(service, due, (choices.Batches, GroupSize), later);
        var connection = ManyCycles.ConnectionOf(service);
        var timers = service.App.Services.GetRequiredService<DueTimers>();
        var warmed = await WarmAsync(service, timers);

        service.Clock.MoveTo(ManyCycles.Due);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var (raw, ours, fired) = await Turns.TakeAsync(connection, timers);
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        if (warmed != Warming)
            output.WriteLine(Line($"  Warming fired {warmed} in place of {Warming}."));
        var told = await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Notifications.CountAsync());
        var runs = await service.DoAsync(parts => parts.GetRequiredService<AppDb>().Notifications.Select(n => n.RunId).Distinct().CountAsync());
        var (lost, doubled) = (due + Warming - 1 - runs, told - runs);
        output.WriteLine(Line($"  {later,14:#,0}{raw.ASecond,15:#,0}{ours.ASecond,15:#,0}{ours.ASecond / raw.ASecond,8:0.0%}{raw.Processor,9:0.0}{ours.Client * 1e6 / ours.Rows,12:0.0}{ours.Server * 1e6 / ours.Rows,13:0.0}{allocated / Math.Max(1, ours.Rows),9:#,0}{raw.Processor / ours.Processor,8:0.0%}{lost,7}{doubled,9}{Load(),7}"));
        NpgsqlConnection.ClearAllPools();
        return lost + doubled + fired.Failed;
    }

    /// <summary>The runtime compiles well only what has been gone some thousand times, what happens once a batch too: as in a service that has run for a day.</summary>
    private async Task<int> WarmAsync(RunningService service, DueTimers timers)
    {
        var warmed = 0;
        for (var group = 0; group < choices.Batches; group++)
        {
            service.Clock.MoveTo(ManyCycles.Early(group));
            warmed += (await timers.FireAsync()).Fired;
            if ((group + 1) % Rest == 0)
                await CompiledCode.RestAsync();
        }

        return warmed;
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "";

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
