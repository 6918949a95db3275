using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Jobs;

/// <summary>
/// Long work that a person asked for and need not wait for: any node does it, another goes on with it if that one dies, and its progress can be seen from all.
/// People call it work under way. It is seen by whoever asked for it and by nobody else.
/// </summary>
public sealed class Job : IBelongsToPerson
{
    /// <summary>How often it is tried before it is given up.</summary>
    public const int MostAttempts = 3;

    /// <summary>For how many days what was given up waits for somebody to let it be tried again; its file is kept so long.</summary>
    public const int RetryDays = 7;

    /// <summary>The job's id, in the order of asking.</summary>
    public Guid Id { get; init; }

    /// <summary>What kind of work it is: the <see cref="IJobKind.Name"/> of who does it.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is, in plain words: "Bringing in autumn.csv".</summary>
    public required string Title { get; init; }

    /// <summary>The school it is about, if it is about one.</summary>
    public Guid? SchoolId { get; init; }

    /// <inheritdoc />
    public Guid AskedById { get; init; }

    /// <summary>When it was asked for (UTC).</summary>
    public DateTime AskedAt { get; init; }

    /// <summary>What was asked, as JSON that its kind reads.</summary>
    public required string Request { get; init; }

    /// <summary>How many <see cref="JobPiece"/> the file has that came with it; 0 if none did.</summary>
    public int Pieces { get; set; }

    /// <summary>How it stands.</summary>
    public JobState State { get; set; }

    /// <summary>What it is doing now, in words; empty before it begins.</summary>
    public string Doing { get; set; } = "";

    /// <summary>How much of that is done.</summary>
    public int Done { get; set; }

    /// <summary>Of how much; <c>null</c> if that is not known.</summary>
    public int? Total { get; set; }

    /// <summary>When it was first begun (UTC).</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>When it was done or given up (UTC).</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>How often it was begun and neither came to its end nor was given back by a node that stopped in good order.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is tried again after a failure (UTC); <c>null</c> for at once.</summary>
    public DateTime? RetryAt { get; set; }

    /// <summary>Why it last failed, in words.</summary>
    public string? Failure { get; set; }

    /// <summary>Where its result can be opened.</summary>
    public string? Result { get; set; }

    /// <summary>What its kind wants to be remembered beside the result, as JSON.</summary>
    public string? Notes { get; set; }

    /// <summary>When whoever asked for it first opened the result or read why there is none (UTC).</summary>
    public DateTime? SeenAt { get; set; }

    /// <summary>Whether it is done or given up.</summary>
    public bool HasEnded => State is JobState.Finished or JobState.Failed;

    /// <summary>Progress as it is written down.</summary>
    public WorkProgress Progress => new(Doing, Done, Total);

    /// <summary>Lets it be tried again from the beginning of its attempts, at once.</summary>
    public void TryAgain()
    {
        (State, Attempts, RetryAt, FinishedAt, SeenAt) = (JobState.Waiting, 0, null, null, null);
        (Doing, Done, Total) = ("", 0, null);
    }
}
