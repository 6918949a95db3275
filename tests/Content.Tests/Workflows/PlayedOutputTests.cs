using System.Text.Json.Nodes;
using FluentAssertions;
using SendWorkflows.Content.Tests.Rules.Schemas;
using SendWorkflows.Host.Commands;
using Xunit;

namespace SendWorkflows.Content.Tests.Workflows;

/// <summary>What the commands about workflows and calendars print fits the schemas that programs read it by.</summary>
public sealed class PlayedOutputTests : IDisposable
{
    private readonly string _events = Path.GetTempFileName();

    public void Dispose() => File.Delete(_events);

    [Theory]
    [InlineData("10 school days after entered", "entered=2026-11-16")]
    [InlineData("6 weeks after receivedOn", "receivedOn=2026-10-14")]
    [InlineData("10 school days after entered", "entered=2031-11-16")]
    [InlineData("5 school days before reviewBy", "entered=2026-11-16")]
    public async Task A_due_date_known_or_not_fits_its_schema(string due, string set) => Fits("calendar-due.schema.json",
        [await PrintedAsync("calendar", "due", due, "--calendar", Repository.PathOf("rules/england/calendars/demonstration-school.json"), "--set", set, "--format", "json")]);

    [Fact]
    public async Task Every_step_that_is_played_fits_its_schema()
    {
        File.WriteAllText(_events, """
            {"at":"2026-09-07T09:00:00Z"}
            {"at":"2026-10-12T09:00:00Z","event":"ASSESSED"}
            {"at":"2026-10-12T10:00:00Z","event":"ASSESSED"}
            {"at":"2026-10-13T09:00:00Z","event":"PLANNED","data":{"reviewBy":"2026-12-02"}}
            {"at":"2026-12-20T09:00:00Z"}
            """);
        var lines = await PrintedAsync(
            "workflows", "play", Repository.PathOf("workflows/assess-plan-do-review/apdr.workflow.json"), "--events", _events, "--format", "json");
        Fits("played-step.schema.json", lines.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Fits(string schema, IReadOnlyList<string> values)
    {
        values.Should().NotBeEmpty();
        Ajv.Validate([.. values.Select((value, index) => new SchemaCheck(schema, $"{index}", JsonNode.Parse(value)))])
            .SelectMany(answer => answer.Errors.Select(error => $"{answer.Name}: {error}")).Should().BeEmpty();
    }

    private static async Task<string> PrintedAsync(params string[] command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        await CommandLine.RunAsync(command, output, error);
        error.ToString().Should().BeEmpty();
        return output.ToString();
    }
}
