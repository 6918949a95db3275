using System.Diagnostics;
using FluentAssertions;
using SendWorkflows.Benchmarks;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Benchmarks;

/// <summary>Every benchmark once, small: that it still runs, and finds nothing lost, doubled or wrong. How fast is not asked here.</summary>
public class BenchmarksTests
{
    [SkippableTheory]
    [InlineData("rules 200 1", "all three versions agree")]
    [InlineData("timers 600 1000 batches=2", "ours a second")]
    [InlineData("whatif 600 1", "ratio, median of 1")]
    [InlineData("import 100 1", "(goal 25 %)")]
    [InlineData("night 300", "one in a hundred")]
    [InlineData("pages 3 1 forms=2 only=/today,morning", "a click about every 5 s")]
    public async Task A_benchmark_runs_and_finds_nothing_wrong(string words, string says)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.Postgres);
        var data = Directory.CreateTempSubdirectory("sendworkflows-");

        var (exit, output) = await RunAsync([.. words.Split(' '), $"database={database.Settings.ConnectionString}", $"data={data.FullName}"]);

        data.Delete(recursive: true);
        exit.Should().Be(0, output);
        output.Should().Contain(says);
    }

    private static async Task<(int Exit, string Output)> RunAsync(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(MeasuredPolicy).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
