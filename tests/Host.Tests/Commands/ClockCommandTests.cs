using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using SendWorkflows.Host.Commands;
using SendWorkflows.Host.Serving;
using SendWorkflows.Host.Tests.Scheduling;
using SendWorkflows.TestKit;
using Xunit;

namespace SendWorkflows.Host.Tests.Commands;

public class ClockCommandTests
{
    [Fact]
    public async Task The_clock_moves_day_by_day_to_a_date_and_only_in_the_demonstration()
    {
        await using var demo = await RunningService.StartAsync(demo: true);

        var (exit, output) = await RealProgram.RunAsync(demo, "clock", "forward", "--days", "2");

        exit.Should().Be(ExitCode.Fine, output);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(2);
        (await RealProgram.RunAsync(demo, "clock", "forward", "--to", "2020-01-01")).Should().Match<(int Exit, string Output)>(
            run => run.Exit == ExitCode.No && run.Output.Contains("It only moves forward"));
    }

    [Fact]
    public async Task A_report_of_the_year_so_far_fits_its_schema_s_members_and_exits_0_when_nothing_is_amiss()
    {
        await using var demo = await RunningService.StartAsync(demo: true);

        var (exit, output) = await RealProgram.RunAsync(demo, "clock", "forward", "--days", "1", "--report", "--format", "json");

        exit.Should().Be(ExitCode.Fine, output);
        var report = System.Text.Json.JsonDocument.Parse(output).RootElement;
        (report.GetProperty("from").GetString(), report.GetProperty("isSound").GetBoolean()).Should().Be(("2026-09-01", true));
        var schema = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(demo.App.Services.GetRequiredService<Folders>().Rules, "schema", "clock-report.schema.json"))).RootElement;
        report.EnumerateObject().Select(member => member.Name).Should().BeEquivalentTo(schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
    }

    [Theory]
    [InlineData("--days", "0")]
    [InlineData("--days", "367")]
    [InlineData("--to", "soon")]
    public async Task How_far_must_be_said_in_a_way_that_can_be_meant(string option, string value) =>
        (await CommandLine.RunAsync(["clock", "forward", option, value], TextWriter.Null, TextWriter.Null)).Should().Be(ExitCode.Misuse);
}
