using FluentAssertions;
using SendWorkflows.Host.Commands;
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

    [Theory]
    [InlineData("--days", "0")]
    [InlineData("--days", "61")]
    [InlineData("--to", "soon")]
    public async Task How_far_must_be_said_in_a_way_that_can_be_meant(string option, string value) =>
        (await CommandLine.RunAsync(["clock", "forward", option, value], TextWriter.Null, TextWriter.Null)).Should().Be(ExitCode.Misuse);
}
