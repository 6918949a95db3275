using System.Text.Json;
using FluentAssertions;
using SendWorkflows.Host.Commands;
using Xunit;

namespace SendWorkflows.Host.Tests.Commands;

public sealed class RulesTestCommandTests : IDisposable
{
    private readonly RuleSetOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public async Task Cases_that_pass_are_counted()
    {
        var (exit, output, error) = await Test();

        (exit, output, error).Should().Be((ExitCode.Fine, "6 cases, 6 passed, 0 failed.\n", ""));
    }

    [Fact]
    public async Task A_threshold_moved_without_its_cases_fails_the_case_on_it()
    {
        _disk.Write("rules/here/thresholds/LowAttendance.json", """
            {"name":"LowAttendance","meaning":"Below this.","moreSupportWhen":"higher",
             "values":[{"from":"2026-09-01","value":92,"reference":{"title":"Our guidance"}}]}
            """);

        var (exit, output, _) = await Test("--format", "json");

        exit.Should().Be(ExitCode.No);
        var answer = JsonDocument.Parse(output).RootElement;
        answer.GetProperty("failed").GetInt32().Should().Be(1);
        var failure = answer.GetProperty("failures")[0];
        failure.GetProperty("case").GetString().Should().Be("Ben");
        failure.GetProperty("rule").GetString().Should().Be("LowAttendance");
        failure.GetProperty("message").GetString().Should().Contain("expected to be not met, but is met");
    }

    [Fact]
    public async Task A_case_that_names_no_rule_of_the_set_fails_with_the_nearest_name()
    {
        _disk.Write("rules/here/attendance.cases.json", """
            {"cases":[{"name":"Amina","asOf":"2026-11-20","facts":{"Attendance":89},"expect":{"LowAtendance":"met"},"because":"A slip."}]}
            """);

        var (exit, output, _) = await Test();

        exit.Should().Be(ExitCode.No);
        output.Should().Contain("LowAtendance").And.Contain("LowAttendance").And.EndWith("4 cases, 3 passed, 1 failed.\n");
    }

    [Fact]
    public async Task Cases_that_could_not_be_tried_are_told_once_with_their_day()
    {
        _disk.Write("rules/here/broken.rules.json", """{"WorkflowName":"w","Rules":[{"RuleName":"Broken","Expression":"pupil.NoSuchFact"}]}""");

        var (exit, output, error) = await Test();

        exit.Should().Be(ExitCode.No);
        error.Should().Contain("NoSuchFact");
        output.Should().Contain("attendance.cases.json: 3 cases, from Amina on: It could not be tried: the rule set has errors on 2026-11-20.\n");
        output.Should().EndWith("6 cases, 0 passed, 6 failed.\n");
    }

    private Task<(int Exit, string Output, string Error)> Test(params string[] options) =>
        _disk.Run(["rules", "test", _disk.PathOf("rules/here"), "--as-of", "2026-11-20", .. options]);
}
