namespace SendWorkflows.Host.Workflows;

/// <summary>
/// Keeps a record of its own (a request) in step with a run, whichever page or timer moved it. Registered under the workflow's id.
/// </summary>
public interface IFollowsWorkflow
{
    /// <summary>Adds to the change being made what the record has to say of a step. The caller saves.</summary>
    Task FollowAsync(LoadedRun loaded, StepCause cause, CancellationToken cancellation);
}
