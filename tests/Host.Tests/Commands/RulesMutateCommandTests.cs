using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace SendWorkflows.Host.Tests.Commands;

public sealed class RulesMutateCommandTests : IDisposable
{
    private readonly RuleSetOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public async Task A_change_that_no_case_notices_is_named_and_the_answer_is_no()
    {
        _disk.Write("rules/here/attendance.cases.json", """
            {"ruleFile":"attendance.rules.json","asOf":"2026-11-20","cases":[
              {"name":"Amina","facts":{"Attendance":89.5},"expect":{"LowAttendance":"met"},"because":"Below 90."},
              {"name":"Ben","facts":{"Attendance":99},"expect":{"LowAttendance":"not-met"},"because":"Not below 90."}]}
            """);

        var (exit, output, error) = await Mutate();

        (exit, error).Should().Be((1, ""));
        output.Should().Contain("attendance.rules.json: LowAttendance: thresholds.LowAttendance → thresholds.LowAttendance + 1\n").And.EndWith(" 2 survive; 0 more say the same as their rule.\n");
    }

    [Fact]
    public async Task With_a_case_for_every_change_the_answer_is_yes()
    {
        _disk.Write("rules/here/attendance.cases.json", """
            {"ruleFile":"attendance.rules.json","asOf":"2026-11-20","cases":[
              {"name":"Amina","facts":{"Attendance":89.5},"expect":{"LowAttendance":"met"},"because":"Below 90."},
              {"name":"Ben","facts":{"Attendance":90},"expect":{"LowAttendance":"not-met"},"because":"90 is not below 90."}]}
            """);

        var (exit, output, _) = await Mutate("--format", "json");

        exit.Should().Be(0);
        var answer = JsonDocument.Parse(output).RootElement;
        answer.GetProperty("survivors").GetArrayLength().Should().Be(0);
        answer.GetProperty("killed").GetInt32().Should().Be(answer.GetProperty("mutants").GetInt32()).And.BePositive();
    }

    [Fact]
    public async Task While_a_case_fails_nothing_is_mutated()
    {
        _disk.Write("rules/here/attendance.cases.json", """{"cases":[{"name":"Amina","asOf":"2026-11-20","facts":{"Attendance":99},"expect":{"LowAttendance":"met"}}]}""");

        var (exit, output, error) = await Mutate();

        exit.Should().Be(1);
        output.Should().StartWith("0 mutants");
        error.Should().Contain("Amina").And.Contain("nothing is mutated");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_misuse() =>
        (await _disk.Run("rules", "mutate", _disk.PathOf("rules/nowhere"))).Exit.Should().Be(2);

    private Task<(int Exit, string Output, string Error)> Mutate(params string[] more) =>
        _disk.Run(["rules", "mutate", _disk.PathOf("rules/here"), "--as-of", "2026-11-20", .. more]);
}
