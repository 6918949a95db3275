using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Evaluations;

/// <summary>The newest answers of a rule set for one pupil. One row a pupil, replaced at each evaluation.</summary>
public sealed class Evaluation : IBelongsToPupil
{
    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The rule set that gave them.</summary>
    public Guid RuleSetVersionId { get; set; }

    /// <summary>The day they were asked for. They hold until <see cref="NextOn"/> unless something is recorded, or the policy or the term dates change.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>The first day on which time alone may change them; <c>null</c> if none is in sight.</summary>
    public DateOnly? NextOn { get; set; }

    /// <summary>A mark of the policies and term dates that they rest on (<see cref="AnswerBasis"/>).</summary>
    public string Basis { get; set; } = "";

    /// <summary>When they were worked out (UTC).</summary>
    public DateTime At { get; set; }

    /// <summary>Each rule's outcome and missing facts, as JSON.</summary>
    public required string Outcomes { get; set; }
}
