namespace SendWorkflows.Host.Workflows;

/// <summary>
/// Begins a workflow that belongs to a record of its own (a cycle), when another run asks for it. Registered under the workflow's id; a workflow without
/// one begins bare.
/// </summary>
public interface IBeginsWorkflow
{
    /// <summary>Adds the record and its run to the change being made.</summary>
    /// <param name="from">The run that asks, its pupil included.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task BeginAsync(WorkflowRun from, CancellationToken cancellation);
}
