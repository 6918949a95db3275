namespace SendWorkflows.Host.Workflows;

/// <summary>What starting a run or sending it an event led to.</summary>
/// <param name="Run">The run as it is now; <c>null</c> if there is none.</param>
/// <param name="Refused">Why nothing happened, in words for the person who tried; <c>null</c> if something did.</param>
public sealed record RunOutcome(WorkflowRun? Run, string? Refused)
{
    /// <summary>Whether the run moved.</summary>
    public bool Taken => Refused is null;
}
