namespace SendWorkflows.Host.Pupils;

/// <summary>A pupil's layer of a ladder from a date. Several may hold at once where the ladder allows.</summary>
public sealed class Placement : IBelongsToPupil
{
    /// <summary>The placement's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The pupil.</summary>
    public Pupil Pupil { get; init; } = null!;

    /// <summary>The ladder's id, from the rule set.</summary>
    public required string Ladder { get; init; }

    /// <summary>The layer's id on that ladder.</summary>
    public required string Layer { get; init; }

    /// <summary>The area of need it is for, where the ladder has one per area; otherwise <c>null</c>.</summary>
    public string? Area { get; init; }

    /// <summary>The first day it holds.</summary>
    public DateOnly From { get; init; }

    /// <summary>The first day it no longer holds; <c>null</c> while it does.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The decision that made it; <c>null</c> for what an import said.</summary>
    public Guid? DecisionId { get; init; }
}
