using SendWorkflows.Host.Scheduling;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Evidence;

/// <summary>What people wrote at the steps of workflows: concern sheets, strategies that were tried, the SENCo's answer.</summary>
internal sealed class StepLines(PupilHistory history)
{
    /// <summary>How a form names a step: <c>step:concern/CONCERN_SHEET_WRITTEN</c>.</summary>
    internal const string Prefix = "step:";

    /// <summary>The steps that a form names.</summary>
    internal IEnumerable<Said> Of(string from) => history.Steps.Where(step => $"{Prefix}{step.Workflow}/{step.Event}" == from && step.Answers.Count > 0).Select(Line);

    /// <summary>Concerns that were raised here, each with what was noticed, where it stands and how it ended.</summary>
    internal IEnumerable<Said> Concerns() => history.Concerns.Select(run => new Said(
        Sentences.Of("A concern was raised and followed", Written(run, StepAnswers.Start), $"It stands at: {run.State}", run.EndedAt is null ? "" : history.Steps.LastOrDefault(s => s.RunId == run.Id && s.Event != StepAnswers.Start)?.Text ?? ""),
        LocalDay.Of(run.StartedAt), Source(history.Steps.FirstOrDefault(s => s.RunId == run.Id)?.By), Link(run.Id)));

    /// <summary>Everything written about concerns after they were raised, each step with its title.</summary>
    internal IEnumerable<(string Title, Said Said)> AboutConcerns() =>
        history.Steps.Where(s => s.Workflow == ConcernWorkflow.Id && s.Event != StepAnswers.Start && s.Answers.Count > 0).Select(s => (s.Title, Line(s)));

    /// <summary>What a person said, as it was written down about a concern.</summary>
    internal IEnumerable<Said> Views(string answer) => history.Steps.Where(s => s.Workflow == ConcernWorkflow.Id)
        .SelectMany(s => s.Answers.Where(a => a.Name == answer).Select(a => Line(s) with { Text = a.Answer }));

    /// <summary>Where such a step can be recorded.</summary>
    internal string LinkFor(string from) =>
        history.Runs.LastOrDefault(run => run.EndedAt is null && from.StartsWith($"{Prefix}{run.Workflow}/", StringComparison.Ordinal)) is { } open
            ? Link(open.Id)
            : $"/pupils/{history.Pupil.Id}/runs/start/{from[Prefix.Length..].Split('/')[0]}";

    private static Said Line(RecordedStep step) => new(step.Text, LocalDay.Of(step.At), Source(step.By), Link(step.RunId));

    private string Written(WorkflowRun run, string happening) => history.Steps.FirstOrDefault(s => s.RunId == run.Id && s.Event == happening)?.Text ?? "";

    private static string Source(string? by) => by is null ? "process kept here" : $"recorded by {by}";

    private static string Link(Guid run) => $"/runs/{run}";
}
