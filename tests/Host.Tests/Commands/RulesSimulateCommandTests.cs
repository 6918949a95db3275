using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace SendWorkflows.Host.Tests.Commands;

public sealed class RulesSimulateCommandTests : IDisposable
{
    private readonly RuleSetOnDisk _disk = new();

    public RulesSimulateCommandTests()
    {
        _disk.Write("rules/draft/ruleset.json", """
            {"id":"draft","title":"Draft","extends":"here","kind":"school","version":"1","effectiveFrom":"2026-09-01","owner":"Us",
             "expectedVolume":[{"event":"look-into-attendance","min":0,"max":600}]}
            """);
        _disk.Write("rules/draft/thresholds/LowAttendance.json", """
            {"name":"LowAttendance","values":[{"from":"2026-09-01","value":95,"reference":{"title":"Our guidance"}}]}
            """);
        _disk.Write("pupils.jsonl", """
            {"pupil":"P1","school":"100001","groups":{"FSM":"yes"},"facts":{"Attendance":92}}
            {"pupil":"P2","school":"100001","facts":{"Attendance":98}}
            """);
    }

    public void Dispose() => _disk.Dispose();

    [Fact]
    public async Task The_pupil_who_gains_is_named_with_the_value_that_made_the_difference()
    {
        var (exit, output, error) = await Simulate();

        (exit, error).Should().Be((0, ""));
        output.Should().Contain("P1: gain look-into-attendance by LowAttendance (LowAttendance is 95 and not 90)\n");
    }

    [Fact]
    public async Task The_authority_sees_no_pupil_and_no_small_number()
    {
        var (_, output, _) = await Simulate("--view", "authority", "--format", "json");

        output.Should().NotContain("P1");
        JsonDocument.Parse(output).RootElement.GetProperty("moves")[0].GetProperty("pupils").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_broken_bound_makes_the_answer_no()
    {
        _disk.Write("pupils.jsonl", """{"pupil":"P1","facts":{"Attendance":92}}""");

        var (exit, output, _) = await Simulate();

        exit.Should().Be(1);
        output.Should().Contain("look-into-attendance: 1000, expected 0 to 600: BROKEN\n");
    }

    [Fact]
    public async Task Effective_says_who_set_a_value_and_in_place_of_what()
    {
        var (exit, output, _) = await _disk.Run("rules", "effective", _disk.PathOf("rules/draft"), "--as-of", "2026-11-20");

        exit.Should().Be(0);
        output.Should().Contain("LowAttendance: 95 percent, set by draft from 2026-09-01 (Our guidance)\n    in place of 90 percent, set by here from 2026-09-01 (Our guidance)\n");
    }

    private Task<(int Exit, string Output, string Error)> Simulate(params string[] more) => _disk.Run(
        ["rules", "simulate", _disk.PathOf("rules/here"), _disk.PathOf("rules/draft"), "--facts", _disk.PathOf("pupils.jsonl"), "--as-of", "2026-11-20", .. more]);
}
