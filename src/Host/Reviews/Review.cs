using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Reviews;

/// <summary>The review of a cycle (CoP 6.53-6.56).</summary>
public sealed class Review : IBelongsToPupil
{
    /// <summary>The review's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The cycle.</summary>
    public Guid CycleId { get; init; }

    /// <summary>The day it was held.</summary>
    public DateOnly HeldOn { get; init; }

    /// <summary>Progress overall: <c>good</c>, <c>some</c>, <c>limited</c> or <c>none</c>.</summary>
    public required string Progress { get; init; }

    /// <summary>The impact and quality of the support.</summary>
    public required string Impact { get; init; }

    /// <summary>What the parents said.</summary>
    public string ParentViews { get; init; } = "";

    /// <summary>What the pupil said.</summary>
    public string PupilViews { get; init; } = "";

    /// <summary>What follows: <c>repeat</c>, <c>step-up</c>, <c>step-down</c> or <c>exit</c>.</summary>
    public required string NextStep { get; init; }

    /// <summary>Who recorded it.</summary>
    public Guid UserId { get; init; }
}
