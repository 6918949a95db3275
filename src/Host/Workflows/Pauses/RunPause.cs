using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Workflows.Pauses;

/// <summary>
/// A stretch of days on which a run stands still because a person decided so, with a reason: nothing is sent about it, and its periods do not count
/// those days. Never for a workflow in which the law sets a date.
/// </summary>
public sealed class RunPause : IBelongsToPupil
{
    /// <summary>The pause's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The run.</summary>
    public Guid RunId { get; init; }

    /// <summary>The first day that does not count: the day the pause was begun.</summary>
    public DateOnly From { get; init; }

    /// <summary>The day on which the run is to go on; the last day that does not count is the one before.</summary>
    public DateOnly Until { get; init; }

    /// <summary>Why, as a code of the list in <c>workflows/pauses.json</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>What the person added; empty if nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who began it.</summary>
    public Guid UserId { get; init; }

    /// <summary>The day on which the run went on: <see cref="Until"/>, or earlier if a person ended the pause; <c>null</c> while it lasts.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Who ended it early; <c>null</c> if it ended by itself or still lasts.</summary>
    public Guid? EndedBy { get; set; }
}
