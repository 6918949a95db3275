using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Evidence;

/// <summary>A step that somebody recorded in a run of a workflow, such as a concern sheet.</summary>
/// <param name="Workflow">The workflow's id.</param>
/// <param name="RunId">The run.</param>
/// <param name="Event">The event.</param>
/// <param name="Title">What the workflow calls it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Answers">What was written.</param>
public sealed record RecordedStep(string Workflow, Guid RunId, string Event, string Title, DateTime At, string By, IReadOnlyList<StepAnswer> Answers)
{
    /// <summary>Everything written, question and answer.</summary>
    public string Text => Sentences.Of([.. Answers.Select(a => $"{a.Question} {a.Answer}")]);
}
