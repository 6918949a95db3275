using System.Text.Json;
using FluentAssertions;
using SendWorkflows.Host.Commands;
using Xunit;

namespace SendWorkflows.Host.Tests.Commands;

public sealed class RulesCheckCommandTests : IDisposable
{
    private readonly RuleSetOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public async Task A_rule_set_with_nothing_wrong_says_so()
    {
        var (exit, output, error) = await Check();

        (exit, error).Should().Be((ExitCode.Fine, ""));
        output.Should().Be("7 files, 0 errors, 0 warnings.\n");
    }

    [Fact]
    public async Task Every_problem_is_reported_at_once_with_its_place_and_what_to_do()
    {
        _disk.Write("rules/here/more.rules.json", """
            {"WorkflowName":"more","Rules":[
              {"RuleName":"A","Expression":"pupil.Attendence < 90"},
              {"RuleName":"B","Expression":"pupil.Attendance <"}]}
            """);

        var (exit, output, _) = await Check("--format", "json");

        exit.Should().Be(ExitCode.No);
        var answer = JsonDocument.Parse(output).RootElement;
        answer.GetProperty("errors").GetInt32().Should().BeGreaterThan(1);
        var unknown = answer.GetProperty("diagnostics").EnumerateArray().Single(each => each.GetProperty("code").GetString() == "rule-unknown-fact");
        unknown.GetProperty("file").GetString().Should().EndWith("rules/here/more.rules.json");
        unknown.GetProperty("line").GetInt32().Should().Be(2);
        unknown.GetProperty("help").GetString().Should().Contain("Attendance");
        answer.GetProperty("diagnostics").EnumerateArray().Should().Contain(each => each.GetProperty("line").GetInt32() == 3);
    }

    [Fact]
    public async Task A_rule_set_that_extends_one_that_is_not_there_offers_the_nearest()
    {
        _disk.Write("rules/there/ruleset.json", """{"id":"there","title":"There","version":"1","extends":"heer"}""");

        var (exit, output, _) = await _disk.Run("rules", "check", _disk.PathOf("rules/there"), "--as-of", "2026-11-20");

        exit.Should().Be(ExitCode.No);
        output.Should().Contain("\"heer\"").And.Contain("here");
    }

    [Fact]
    public async Task A_folder_without_a_catalogue_of_facts_beside_it_says_so()
    {
        File.Delete(_disk.PathOf("rules/facts.json"));

        var (exit, output, _) = await Check();

        exit.Should().Be(ExitCode.No);
        output.Should().Contain("There is no catalogue of facts.");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_exits_2()
    {
        var (exit, output, error) = await _disk.Run("rules", "check", _disk.PathOf("rules/nowhere"));

        (exit, output).Should().Be((ExitCode.Misuse, ""));
        error.Should().StartWith("There is no folder");
    }

    private Task<(int Exit, string Output, string Error)> Check(params string[] options) =>
        _disk.Run(["rules", "check", _disk.PathOf("rules/here"), "--as-of", "2026-11-20", .. options]);
}
