using System.Text.Json.Nodes;
using FluentAssertions;
using SendWorkflows.Host.Commands;
using Xunit;

namespace SendWorkflows.Content.Tests.Rules.Schemas;

public sealed class OutputsTests : IDisposable
{
    private readonly string _facts = Path.GetTempFileName();

    public OutputsTests() => File.WriteAllText(_facts, """
        {"pupil":"P1","facts":{"AttendancePercent":88.5,"SenProvision":"K","Placements":[{"Layer":"stage-3"}],"Cycles":[{"Reviewed":true,"Progress":"limited"},{"Reviewed":true,"Progress":"none"}]}}
        """);

    public void Dispose() => File.Delete(_facts);

    [Theory]
    [InlineData("check")]
    [InlineData("test")]
    [InlineData("mutate")]
    [InlineData("effective")]
    [InlineData("simulate")]
    [InlineData("evaluate")]
    [InlineData("explain")]
    public async Task What_a_command_prints_fits_its_schema(string verb)
    {
        string[] pupils = verb switch { "simulate" => [Repository.PathOf("rules/205-hammersmith-and-fulham"), "--facts", _facts], "evaluate" => ["--facts", _facts], "explain" => ["--facts", _facts, "--pupil", "P1"], _ => [] };
        using var output = new StringWriter();
        using var error = new StringWriter();

        await CommandLine.RunAsync(
            ["rules", verb, Repository.PathOf("rules/205-hammersmith-and-fulham"), "--as-of", "2026-11-20", "--format", "json", .. pupils], output, error);

        error.ToString().Should().BeEmpty();
        var answer = Ajv.Validate([new SchemaCheck($"rules-{verb}.schema.json", verb, JsonNode.Parse(output.ToString()))]).Should().ContainSingle().Subject;
        answer.Errors.Should().BeEmpty();
    }

    [Theory]
    [InlineData("check", "workflows/concern/concern.workflow.json")]
    [InlineData("check", "rules/facts.json")]
    [InlineData("diagram", "workflows/concern/concern.workflow.json")]
    public async Task What_a_command_of_workflows_prints_fits_its_schema(string verb, string file)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        await CommandLine.RunAsync(["workflows", verb, Repository.PathOf(file), "--format", "json"], output, error);

        error.ToString().Should().BeEmpty();
        Ajv.Validate([new SchemaCheck($"{verb}.schema.json", file, JsonNode.Parse(output.ToString()))]).Should().ContainSingle().Which.Errors.Should().BeEmpty();
    }
}
