using System.Text.Json;
using FluentAssertions;
using SendWorkflows.Host.Commands;
using Xunit;

namespace SendWorkflows.Host.Tests.Commands;

public sealed class RulesExplainCommandTests : IDisposable
{
    private readonly RuleSetOnDisk _disk = new();

    public RulesExplainCommandTests() => _disk.Write("pupils.jsonl", """
        {"pupil":"P1","facts":{"Attendance":{"value":88.5,"on":"2026-10-01","source":"register"}}}
        {"pupil":"P2","facts":{}}
        """);

    public void Dispose() => _disk.Dispose();

    [Fact]
    public async Task People_read_the_facts_with_date_and_origin_the_policy_and_what_the_answer_rests_on()
    {
        var (exit, output, error) = await Explain("P1");

        (exit, error).Should().Be((ExitCode.Fine, ""));
        output.Should().StartWith("P1\n\nLowAttendance: met\n  Talk with the parents.\n")
            .And.Contain("Known: Attendance is 88.5 (2026-10-01; register).")
            .And.Contain("Policy: LowAttendance is 90 percent, from 2026-09-01, set by here.")
            .And.Contain("pupil.Attendance < thresholds.LowAttendance -> met")
            .And.Contain("if Attendance were 90 and not 88.5, it would be not met");
    }

    [Fact]
    public async Task Words_with_the_same_effect_stand_in_one_line_and_a_fact_is_true_or_false_while_a_condition_is_met_or_not()
    {
        var shipped = Path.Combine(TestKit.Sources.Root, "rules", "205-hammersmith-and-fulham");
        _disk.Write("pupils.jsonl", """{"pupil":"P1","facts":{"ConcernSheetCompleted":false,"Placements":[{"Layer":"stage-3","From":"2026-09-03"}]}}""");

        var (_, output, _) = await _disk.Run(["rules", "explain", shipped, "--facts", _disk.PathOf("pupils.jsonl"), "--pupil", "P1", "--rule", "ConcernSheetMissing", "--as-of", "2026-11-20"]);

        output.Should().Contain("if CurrentLayer were stage-1, stage-2, stage-4 or stage-5 and not stage-3, it would be not met.")
            .And.Contain("!pupil.ConcernSheetCompleted -> met\n").And.Contain("pupil.ConcernSheetCompleted -> false\n");
    }

    [Fact]
    public async Task Programs_read_the_same_bytes_every_time()
    {
        var (_, first, _) = await Explain("P1", "--format", "json");
        var (_, second, _) = await Explain("P1", "--format", "json");

        second.Should().Be(first);
        var answer = JsonDocument.Parse(first).RootElement;
        answer.GetProperty("pupil").GetString().Should().Be("P1");
        answer.GetProperty("explanations")[0].GetProperty("outcome").GetString().Should().Be("met");
    }

    [Fact]
    public async Task A_rule_that_is_not_known_is_explained_when_it_is_named()
    {
        (await Explain("P2")).Output.Should().Contain("No rule is met.");
        (await Explain("P2", "--rule", "LowAttendance")).Output.Should().Contain("LowAttendance: not known").And.Contain("Not known: Attendance.");
    }

    [Theory]
    [InlineData("P3", "LowAttendance", "has no pupil \"P3\"")]
    [InlineData("P1", "LowAttendence", "LowAttendance")]
    public async Task A_pupil_or_rule_that_is_not_there_exits_2(string pupil, string rule, string words)
    {
        var (exit, _, error) = await Explain(pupil, "--rule", rule);

        exit.Should().Be(ExitCode.Misuse);
        error.Should().Contain(words);
    }

    private Task<(int Exit, string Output, string Error)> Explain(string pupil, params string[] options) =>
        _disk.Run(["rules", "explain", _disk.PathOf("rules/here"), "--facts", _disk.PathOf("pupils.jsonl"), "--pupil", pupil, "--as-of", "2026-11-20", .. options]);
}
