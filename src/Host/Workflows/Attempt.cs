using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Workflows;

/// <summary>What became of an attempt to begin or move a run.</summary>
/// <param name="Run">The run as it is now; <c>null</c> if nothing happened.</param>
/// <param name="Allowed">Whether the person may do this at all.</param>
/// <param name="Problems">What to mend; a problem without a field is about the whole.</param>
public sealed record Attempt(WorkflowRun? Run, bool Allowed, IReadOnlyList<InputProblem> Problems)
{
    /// <summary>There is no such run or pupil, or it is none of the person's.</summary>
    public static Attempt NotFound { get; } = new(null, true, []);

    /// <summary>The person may see it and may not do this.</summary>
    public static Attempt NotAllowed { get; } = new(null, false, []);

    /// <summary>Whether there is anything the person may see.</summary>
    public bool IsFound => Run is not null || !Allowed || Problems.Count > 0;
}
