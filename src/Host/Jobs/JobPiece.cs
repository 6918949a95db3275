namespace SendWorkflows.Host.Jobs;

/// <summary>A piece of the file that came with a job: nodes share nothing but the database. It goes when the job is done.</summary>
public sealed class JobPiece
{
    /// <summary>The job.</summary>
    public Guid JobId { get; init; }

    /// <summary>Its place in the file, from 0.</summary>
    public int Number { get; init; }

    /// <summary>Its bytes.</summary>
    public required byte[] Content { get; init; }
}
