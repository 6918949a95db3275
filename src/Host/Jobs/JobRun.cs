using System.Text.Json;

namespace SendWorkflows.Host.Jobs;

/// <summary>A job while it is being done, as its kind sees it.</summary>
public sealed class JobRun(Job job, IWorkProgress board) : IWorkProgress
{
    /// <summary>The job's id: what the work makes bears it, so that it is made once.</summary>
    public Guid Id => job.Id;

    /// <summary>The school it is about, if it is about one.</summary>
    public Guid? SchoolId => job.SchoolId;

    /// <summary>Who asked for it.</summary>
    public Guid AskedById => job.AskedById;

    /// <summary>How many pieces the file has that came with it.</summary>
    public int Pieces => job.Pieces;

    /// <summary>What was asked.</summary>
    public T Request<T>() => JsonSerializer.Deserialize<T>(job.Request) ?? throw new JsonException($"Job {job.Id} asks nothing.");

    /// <inheritdoc />
    public void Say(WorkProgress progress) => board.Say(progress);
}
