using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Evaluations;

/// <summary>The newest answers of a rule set for one pupil. One row a pupil, replaced at each evaluation.</summary>
public sealed class Evaluation : IBelongsToPupil
{
    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The rule set that gave them.</summary>
    public Guid RuleSetVersionId { get; set; }

    /// <summary>The day they are true of.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>When they were worked out (UTC).</summary>
    public DateTime At { get; set; }

    /// <summary>Each rule's outcome and missing facts, as JSON.</summary>
    public required string Outcomes { get; set; }
}
