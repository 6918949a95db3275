using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Cycles;

namespace SendWorkflows.Host.Reviews;

/// <summary>The scale of progress and the next steps, with the words for them, as the run's own workflow file lists them.</summary>
/// <param name="Progress">The scale, from least to most.</param>
/// <param name="NextSteps">What may follow.</param>
public sealed record ReviewChoices(IReadOnlyDictionary<string, string> Progress, IReadOnlyDictionary<string, string> NextSteps)
{
    /// <summary>The choices of this version of the workflow.</summary>
    public static ReviewChoices Of(Workflow workflow) => new(Choices(workflow, "outcome"), Choices(workflow, "nextStep"));

    private static Dictionary<string, string> Choices(Workflow workflow, string field) =>
        workflow.Events.GetValueOrDefault(CycleWorkflow.Reviewed)?.Fields.FirstOrDefault(f => f.Name == field)?.Choices
            .ToDictionary(choice => choice.Value, choice => choice.Title) ?? [];
}
