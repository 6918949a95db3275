namespace SendWorkflows.Host.Jobs;

/// <summary>
/// Knows how to do one kind of job. Registered by the folder that owns the kind. It runs in a scope that sees every pupil, as no request stands behind it; what
/// only the person who asked may see or do, it asks again by <see cref="Access.ActAs"/>. It may be begun again after being broken off at any moment, and must then
/// do once what it had not done.
/// </summary>
public interface IJobKind
{
    /// <summary>The kind's name, as <see cref="Job.Kind"/> keeps it.</summary>
    string Name { get; }

    /// <summary>Does the job.</summary>
    /// <exception cref="JobRefusedException">It cannot be done, and trying again would not help.</exception>
    Task<JobResult> RunAsync(JobRun run, CancellationToken cancellation);
}

/// <summary>What a job came to.</summary>
/// <param name="Address">Where the result can be opened.</param>
/// <param name="Notes">What the kind wants to be remembered beside it, as JSON.</param>
public sealed record JobResult(string Address, string? Notes = null);

/// <summary>A job cannot be done, for a reason that trying again does not change. The message is for whoever asked for it.</summary>
public sealed class JobRefusedException(string message) : Exception(message);
