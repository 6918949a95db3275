using System.Text.Json.Nodes;
using FluentAssertions;
using SendWorkflows.Content.Tests.Rules.Schemas;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Engine.Workflows.Scenarios;
using Xunit;

namespace SendWorkflows.Content.Tests.Workflows;

public class WorkflowFileTests
{
    public static TheoryData<string> Files => [.. WorkflowFiles.All];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_workflow_is_without_errors_and_warnings(string path) =>
        WorkflowReader.Read(WorkflowFiles.Read(path)).Diagnostics.Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_rule_that_a_workflow_asks_is_in_a_shipped_rule_set(string path)
    {
        var rules = Repository.Files("rules", ".rules.json").SelectMany(file => RuleNames(JsonNode.Parse(Repository.Read(file)))).ToHashSet(StringComparer.Ordinal);
        rules.Should().NotBeEmpty();
        WorkflowReader.Read(WorkflowFiles.Read(path), rules).Diagnostics.Should().BeEmpty();
    }

    private static IEnumerable<string> RuleNames(JsonNode? node) => node switch
    {
        JsonObject many => many.SelectMany(member => member.Key == "RuleName" ? [(string)member.Value!] : RuleNames(member.Value)),
        JsonArray list => list.SelectMany(RuleNames),
        _ => [],
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_workflow_s_scenarios_go_as_told_and_take_every_transition(string path)
    {
        var workflow = WorkflowFiles.Workflow(path);
        var reading = ScenarioReader.Read(WorkflowFiles.Read(WorkflowFiles.ScenariosOf(path)), workflow);
        reading.Diagnostics.Should().BeEmpty();
        var folder = Path.GetDirectoryName(path)!;
        var calendar = CalendarReader.Read(
            WorkflowFiles.Read(Path.Combine(folder, reading.Calendar)), [.. reading.BankHolidays.Select(file => WorkflowFiles.Read(Path.Combine(folder, file)))]).Calendar!;
        var run = ScenarioRunner.Run(workflow, reading.Scenarios, calendar);
        run.Failures.Select(failure => $"{failure.Place} {failure.Scenario}: {failure.Message}").Should().BeEmpty();
        run.Untaken.Select(each => each.ToString()).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_diagram_is_drawn_from_today_s_file(string path) =>
        Repository.Read(WorkflowFiles.DiagramOf(path)).ReplaceLineEndings("\n")
            .Should().Be(Diagram.Page(WorkflowFiles.Workflow(path), Path.GetFileName(path)), "draw it again: workflows diagram {0} --format page", path);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_date_that_the_law_sets_is_counted_as_one_of_the_statutory_clocks(string path)
    {
        var clocks = JsonNode.Parse(Repository.Read("rules/england/calendars/statutory-clocks.json"))!["clocks"]!.AsArray().Select(clock => (string?)clock!["due"]);
        var workflow = WorkflowFiles.Workflow(path);
        var counted = workflow.Actions.OfType<SetDateAction>().Where(set => set.Due is not null && workflow.Dates[set.Name].Statutory).Select(set => set.Due!.Text);
        counted.Except(clocks).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_duty_that_takes_time_says_who_does_it_by_when_and_why(string path) =>
        WorkflowFiles.Workflow(path).Actions.OfType<OpenDutyAction>().Where(open => open.Role.Length == 0 || open.Due is null || open.Source is null)
            .Select(open => open.Name).Should().BeEmpty();

    [Fact]
    public void Every_workflow_that_another_begins_is_there()
    {
        var ids = WorkflowFiles.All.Select(path => WorkflowFiles.Workflow(path).Id).ToList();
        WorkflowFiles.All.SelectMany(path => WorkflowFiles.Workflow(path).Actions.OfType<StartWorkflowAction>()).Select(start => start.WorkflowId).Except(ids).Should().BeEmpty();
    }

    [Fact]
    public void Every_file_in_workflows_fits_the_schema_it_names()
    {
        var files = Repository.Files("workflows", ".json").Where(file => !file.StartsWith("workflows/schema/", StringComparison.Ordinal));
        var checks = files.Select(file => (file, value: JsonNode.Parse(Repository.Read(file))!))
            .Select(each => new SchemaCheck(Path.GetFileName((string)each.value["$schema"]!), each.file, each.value));
        Ajv.Validate([.. checks]).SelectMany(answer => answer.Errors.Select(error => $"{answer.Name}: {error}")).Should().BeEmpty();
    }

    [Fact]
    public void Every_example_in_a_schema_fits_it_and_is_read_without_a_problem()
    {
        var examples = Repository.Files("workflows/schema", ".schema.json")
            .SelectMany(file => JsonNode.Parse(Repository.Read(file))!["examples"]!.AsArray().Select(example => new SchemaCheck(Path.GetFileName(file), file, example!.DeepClone())))
            .ToList();
        Ajv.Validate(examples).SelectMany(answer => answer.Errors.Select(error => $"{answer.Name}: {error}")).Should().BeEmpty();
        foreach (var example in examples.Where(each => each.Schema == "workflow.schema.json"))
            WorkflowReader.Read(new("example", example.Value!.ToJsonString())).Diagnostics.Should().BeEmpty();
    }
}
