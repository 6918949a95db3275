using System.Text.Json;
using FluentAssertions;
using SendWorkflows.Host.Commands;
using Xunit;

namespace SendWorkflows.Host.Tests.Commands;

public sealed class RulesEvaluateCommandTests : IDisposable
{
    private readonly RuleSetOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public async Task Programs_read_a_line_for_each_pupil()
    {
        var (exit, output, error) = await Evaluate(
            """
            {"pupil":"P1","school":"100001","homeAuthority":"205","groups":{},"facts":{"Attendance":{"value":88.5,"on":"2026-10-01","source":"register"}}}

            {"pupil":"P2","facts":{}}
            """,
            "--format", "jsonl");

        (exit, error).Should().Be((ExitCode.Fine, ""));
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Should().HaveCount(2);
        var rule = lines[0].GetProperty("rules")[1];
        rule.GetProperty("ruleFile").GetString().Should().Be("attendance.rules.json");
        rule.GetProperty("outcome").GetString().Should().Be("met");
        var suggestion = lines[0].GetProperty("suggestions")[0];
        suggestion.GetProperty("event").GetString().Should().Be("look-into-attendance");
        suggestion.GetProperty("target").ValueKind.Should().Be(JsonValueKind.Null);
        lines[1].GetProperty("rules")[1].GetProperty("outcome").GetString().Should().Be("unknown");
        lines[1].GetProperty("rules")[1].GetProperty("missing")[0].GetString().Should().Be("Attendance");
        lines[1].GetProperty("suggestions").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task People_read_what_to_consider_who_says_so_and_what_to_find_out()
    {
        var (_, output, _) = await Evaluate("""{"pupil":"P1","facts":{"Attendance":88.5}}""" + "\n" + """{"pupil":"P2","facts":{}}""");

        output.Should().Be("""
            P1
              look-into-attendance: Talk with the parents.
                LowAttendance (local practice; Our guidance, page 3)
              Not known: 1 of 2 rules. To find out first: MayNeedPlan.

            P2
              Nothing is suggested.
              Not known: 2 of 2 rules. To find out first: Attendance, MayNeedPlan.


            """);
    }

    [Fact]
    public async Task A_fact_that_is_not_declared_is_reported_with_its_line_and_the_nearest_name()
    {
        var (exit, output, error) = await Evaluate("""{"pupil":"P1","facts":{"Attendence":88.5}}""", "--format", "jsonl");

        exit.Should().Be(ExitCode.No);
        error.Should().Contain("pupils.jsonl:1:").And.Contain("\"Attendence\"").And.Contain("Attendance");
        output.Should().Contain("unknown", "what could be read is still evaluated");
    }

    [Fact]
    public async Task A_derived_fact_is_believed_only_when_told_to()
    {
        const string line = """{"pupil":"P1","facts":{"WeeksSinceReview":3}}""";

        (await Evaluate(line)).Exit.Should().Be(ExitCode.No);
        (await Evaluate(line, "--allow-derived")).Exit.Should().Be(ExitCode.Fine);
    }

    [Fact]
    public async Task A_rule_set_with_errors_is_not_evaluated()
    {
        _disk.Write("rules/here/attendance.rules.json", """{"WorkflowName":"w","Rules":[{"RuleName":"R","Expression":"pupil.Attendanc < 90"}]}""");

        var (exit, output, error) = await Evaluate("""{"pupil":"P1","facts":{}}""");

        (exit, output).Should().Be((ExitCode.No, ""));
        error.Should().Contain("attendance.rules.json:1:").And.Contain("rules check");
    }

    [Theory]
    [InlineData("rules/nowhere", "2026-11-20", "There is no folder")]
    [InlineData("rules/here", "20 November", "--as-of \"20 November\" is not a date")]
    public async Task What_is_not_there_or_not_understood_exits_2(string folder, string asOf, string words)
    {
        _disk.Write("pupils.jsonl", "");
        var (exit, _, error) = await _disk.Run("rules", "evaluate", _disk.PathOf(folder), "--facts", _disk.PathOf("pupils.jsonl"), "--as-of", asOf);

        exit.Should().Be(ExitCode.Misuse);
        error.Should().Contain(words);
    }

    private Task<(int Exit, string Output, string Error)> Evaluate(string facts, params string[] options)
    {
        _disk.Write("pupils.jsonl", facts);
        return _disk.Run(["rules", "evaluate", _disk.PathOf("rules/here"), "--facts", _disk.PathOf("pupils.jsonl"), "--as-of", "2026-11-20", .. options]);
    }
}
