namespace SendWorkflows.Host.Workflows;

/// <summary>What a run begins with.</summary>
/// <param name="WorkflowId">The workflow, such as <c>assess-plan-do-review</c>.</param>
/// <param name="PupilId">The pupil.</param>
/// <param name="Dates">Dates known at the start, by name.</param>
/// <param name="Data">Values known at the start, by name.</param>
public sealed record RunStart(
    string WorkflowId,
    Guid PupilId,
    IReadOnlyDictionary<string, DateOnly>? Dates = null,
    IReadOnlyDictionary<string, string>? Data = null);
