using SendWorkflows.Host.Data.Changes;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Timers;

/// <summary>A moment at which a run must be told that time has passed. Its run's snapshot says which there are; the table is where they are looked for when they fall due.</summary>
[FoundBy(nameof(RunId), nameof(TimerId))]
public sealed class Timer : IBelongsToPupil
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The run.</summary>
    public Guid RunId { get; init; }

    /// <summary>The timer's id in its run, from the statechart; unique in the run.</summary>
    public required string TimerId { get; init; }

    /// <summary>The delay's name in the workflow file.</summary>
    public required string Name { get; init; }

    /// <summary>The day it stands for; <c>null</c> if it cannot be worked out yet.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The instant it falls due (UTC); <c>null</c> if it cannot be worked out yet, with the reason in <see cref="LastError"/>.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>Failed attempts so far. A failing timer stays due, counted and visible.</summary>
    public int Attempts { get; set; }

    /// <summary>Not tried again before this instant (UTC); <c>null</c> for at once.</summary>
    public DateTime? RetryAt { get; set; }

    /// <summary>Why it last failed or cannot be worked out.</summary>
    public string? LastError { get; set; }
}
