using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Tests.Calendars;
using SendWorkflows.Engine.Tests.Fuzzing;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Engine.Workflows.Scenarios;
using Xunit;
using Xunit.Abstractions;
using Given = SendWorkflows.Engine.Tests.Calendars.Given;

namespace SendWorkflows.Engine.Tests.Workflows;

/// <summary>Throws the shipped workflows and their scenarios, spoilt, at reader, checks, drawing and runs.</summary>
public class WorkflowFuzzTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<(string Workflow, string Scenarios)> Shipped =
    [
        .. Repository.Files("workflows").Where(path => path.EndsWith(".workflow.json", StringComparison.Ordinal))
            .Select(path => (Repository.Read(path).Text, Repository.Read(path.Replace(".workflow.json", ".scenarios.json", StringComparison.Ordinal)).Text)),
    ];

    [Fact]
    public async Task A_spoilt_workflow_is_refused_with_a_diagnostic_or_runs()
    {
        var spoiling = new Spoiling(Fuzz.Seed);
        await new Fuzz(output).RunAsync(
            number =>
            {
                var (workflow, scenarios) = Shipped[number % Shipped.Count];
                var spoilt = spoiling.Spoil(workflow);
                return (spoilt, (spoilt, scenarios));
            },
            Ask);
    }

    [Fact]
    public async Task A_spoilt_scenario_is_refused_with_a_diagnostic_or_played()
    {
        var spoiling = new Spoiling(Fuzz.Seed);
        await new Fuzz(output).RunAsync(
            number =>
            {
                var (workflow, scenarios) = Shipped[number % Shipped.Count];
                var spoilt = spoiling.Spoil(scenarios);
                return (spoilt, (workflow, spoilt));
            },
            Ask);
    }

    private static string Ask((string Workflow, string Scenarios) files)
    {
        var reading = WorkflowReader.Read(new SourceText("w.workflow.json", files.Workflow));
        if (reading.Workflow is not { } workflow)
            return FirstError(reading.Diagnostics);
        Diagram.Page(workflow, "w.workflow.json");
        Diagram.Tree(workflow);
        var scenarios = ScenarioReader.Read(new SourceText("w.scenarios.json", files.Scenarios), workflow);
        if (scenarios.Scenarios.Count == 0)
            return FirstError(scenarios.Diagnostics);
        ScenarioRunner.Run(workflow, scenarios.Scenarios, Given.ThreeYears);
        return Fuzz.Works;
    }

    private static string FirstError(IReadOnlyList<Diagnostic> problems) => problems.First(problem => problem.Severity == Severity.Error).Code;
}
