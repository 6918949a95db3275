using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SendWorkflows.Benchmarks.Timers;
using SendWorkflows.Engine.Rules.Simulating;
using SendWorkflows.Host.Evaluations;
using SendWorkflows.TestKit;

namespace SendWorkflows.Benchmarks.Data;

/// <summary>A what-if of two policies over the pupils of a PostgreSQL database, beside merely streaming the rows it needs, in turn in the same run.</summary>
internal sealed class WhatIfBenchmark(TextWriter output, int pupils, int rounds, Choices choices)
{
    /// <summary>Returns an exit code: 1 if a pupil was left out.</summary>
    internal async Task<int> RunAsync()
    {
        if (choices.Database is { } server)
            Environment.SetEnvironmentVariable(TestDatabase.PostgresVariable, server);
        await using var service = await RunningService.StartAsync(DatabaseKind.Postgres);
        var (current, draft) = (MeasuredPolicy.Load(), MeasuredPolicy.LoadDraft());
        var connection = ManyCycles.ConnectionOf(service);
        var filling = Stopwatch.StartNew();
        var many = new ManyPupils(connection, current.Facts);
        await many.FillAsync(pupils);
        output.WriteLine(Line($"{pupils:#,0} pupils with {many.Facts:#,0} facts, filled in {filling.Elapsed.TotalSeconds:0} s; {current.Rules.Count} rules in each of two policies"));
        await RawStream.ReadAsync(connection);
        var ratios = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var (rows, streamed, streamingCpu) = await TimedAsync(() => RawStream.ReadAsync(connection));
            output.WriteLine(Line($"  merely streaming  {streamed.TotalSeconds,7:0.0} s  {rows / streamed.TotalSeconds,12:#,0} rows a second; {streamingCpu.TotalSeconds:0.0} s of processor time here"));
            using var room = new Room();
            var (result, asked, askingCpu) = await TimedAsync(() => service.DoAsync(parts => parts.GetRequiredService<SimulateDraft>().RunAsync(current, draft, MeasuredPolicy.AsOf, [])));
            ratios.Add(asked / streamed);
            output.WriteLine(Line($"  what-if           {asked.TotalSeconds,7:0.0} s  {rows / asked.TotalSeconds,12:#,0} rows a second, {pupils / asked.TotalSeconds:#,0} pupils; ratio {asked / streamed:0.00}; {askingCpu.TotalSeconds:0.0} s of processor time here; {Moved(result):#,0} moved; {room.InWords()}"));
            if (result.Pupils != pupils)
                return 1;
        }

        output.WriteLine(Line($"  ratio, median of {rounds}: {ratios.Order().ElementAt(rounds / 2):0.00} (goal 1.5)"));
        NpgsqlConnection.ClearAllPools();
        return 0;
    }

    private static int? Moved(SimulationResult result) => result.Moves.Sum(move => move.Pupils);

    private static async Task<(T Result, TimeSpan Took, TimeSpan Cpu)> TimedAsync<T>(Func<Task<T>> work)
    {
        GC.Collect();
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        return (await work(), watch.Elapsed, Environment.CpuUsage.TotalTime - before);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
