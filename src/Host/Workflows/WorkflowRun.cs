using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Workflows.Pauses;

namespace SendWorkflows.Host.Workflows;

/// <summary>One pupil's run of a workflow.</summary>
public sealed class WorkflowRun : IBelongsToPupil
{
    /// <summary>The run's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The pupil.</summary>
    public Pupil Pupil { get; init; } = null!;

    /// <summary>The workflow's id.</summary>
    public required string Workflow { get; init; }

    /// <summary>The version it is pinned to, until a person moves it to another.</summary>
    public Guid WorkflowVersionId { get; set; }

    /// <summary>The statechart's snapshot, as JSON.</summary>
    public required string Snapshot { get; set; }

    /// <summary>The active states in words, for lists: <c>review, overdue with phase leader</c>.</summary>
    public required string State { get; set; }

    /// <summary>When it began (UTC).</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>The instant of its newest step (UTC). No later step counts from an earlier one.</summary>
    public DateTime MovedAt { get; set; }

    /// <summary>When it reached its end (UTC); <c>null</c> while it runs.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>The stretches of days on which it stood still, the one that lasts included.</summary>
    public List<RunPause> Pauses { get; } = [];

    /// <summary>How many steps it has taken.</summary>
    public int Steps { get; set; }

    /// <summary>Raised by one at each save, so that a timer and a person cannot both move it unnoticed.</summary>
    public int Revision { get; set; }
}
