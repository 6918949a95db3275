using System.Globalization;
using System.Text.Json;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Engine.Workflows.Scenarios;

namespace SendWorkflows.Host.Commands;

/// <summary>Reads a workflow file and plays the scenarios beside it; prints every problem of both.</summary>
internal sealed record WorkflowsCheck(string File, string? Rules, bool Json)
{
    internal int Run(TextWriter output, TextWriter error)
    {
        if (InputFiles.Read(File, error) is not { } source)
            return ExitCode.Misuse;
        var rules = RuleIdsOnDisk.In(Rules);
        if (rules is null && Rules is not null)
        {
            error.WriteLine($"There is no folder \"{Rules}\" of rules.");
            return ExitCode.Misuse;
        }

        var reading = WorkflowReader.Read(source, rules);
        var problems = reading.Diagnostics.ToList();
        var files = 1;
        ScenarioRun? run = null;
        var scenarios = File.Replace(".workflow.json", ".scenarios.json", StringComparison.Ordinal);
        if (reading.Workflow is { } workflow && scenarios != File && System.IO.File.Exists(scenarios))
        {
            files++;
            run = PlayScenarios(workflow, scenarios, problems, error);
        }

        var errors = problems.Count(problem => problem.Severity == Severity.Error);
        output.Write(Json ? InJson(files, errors, problems, run) : InWords(files, errors, problems, run));
        return errors == 0 ? ExitCode.Fine : ExitCode.No;
    }

    private static ScenarioRun? PlayScenarios(Workflow workflow, string path, List<Diagnostic> problems, TextWriter error)
    {
        if (InputFiles.Read(path, error) is not { } source)
            return null;
        var reading = ScenarioReader.Read(source, workflow);
        problems.AddRange(reading.Diagnostics);
        if (reading.Scenarios.Count == 0)
            return null;
        var folder = Path.GetDirectoryName(path) ?? "";
        var files = reading.BankHolidays.Prepend(reading.Calendar).Select(each => InputFiles.Read(Path.Combine(folder, each), error)).ToList();
        if (files.Contains(null))
        {
            problems.Add(Diagnostic.Error(WorkflowCodes.Shape, Place.StartOf(source.Path), "A calendar that the scenarios are dated on cannot be read.", "Give paths from the folder of this file."));
            return null;
        }

        var calendar = CalendarReader.Read(files[0]!, [.. files.Skip(1).OfType<SourceText>()]);
        problems.AddRange(calendar.Diagnostics);
        if (calendar.Calendar is null)
            return null;
        var run = ScenarioRunner.Run(workflow, reading.Scenarios, calendar.Calendar);
        problems.AddRange(run.Failures.Select(failure => Diagnostic.Error(WorkflowCodes.ScenarioFailed, failure.Place, $"\"{failure.Scenario}\": {failure.Message}")));
        return run;
    }

    private static string InWords(int files, int errors, List<Diagnostic> problems, ScenarioRun? run)
    {
        var lines = problems.Select(problem => problem.ToString()).ToList();
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{files} files, {errors} errors, {problems.Count - errors} warnings."));
        if (run is not null)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{run.Scenarios} scenarios take {run.Transitions - run.Untaken.Count} of {run.Transitions} transitions."));
        lines.AddRange((run?.Untaken ?? []).Select(each => $"  not taken: {each}"));
        return string.Join('\n', lines) + "\n";
    }

    private static string InJson(int files, int errors, List<Diagnostic> problems, ScenarioRun? run) => JsonSerializer.Serialize(
        new
        {
            Files = files,
            Errors = errors,
            Warnings = problems.Count - errors,
            Diagnostics = DiagnosticsOutput.Of(problems),
            Scenarios = run?.Scenarios ?? 0,
            Transitions = run?.Transitions,
            Untaken = run?.Untaken.Select(each => each.ToString()),
        },
        OutputJson.Options) + "\n";
}
