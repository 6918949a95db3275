using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.Workflows;

namespace SendWorkflows.Host.Cycles;

/// <summary>One assess-plan-do-review cycle of a pupil (CoP 6.44-6.56). Complete when reviewed.</summary>
public sealed class Cycle : IBelongsToPupil
{
    /// <summary>The cycle's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The pupil.</summary>
    public Pupil Pupil { get; init; } = null!;

    /// <summary>The run of the workflow that carries it; <c>null</c> for a cycle known only from an import.</summary>
    public Guid? RunId { get; init; }

    /// <summary>The run.</summary>
    public WorkflowRun? Run { get; init; }

    /// <summary>The decision that began it; <c>null</c> if a person began it without one, or the cycle before led to it.</summary>
    public Guid? DecisionId { get; init; }

    /// <summary>The pupil's first cycle is 1.</summary>
    public int Number { get; init; }

    /// <summary>The area of need it works on; <c>null</c> for none in particular.</summary>
    public string? Area { get; set; }

    /// <summary>The day it began.</summary>
    public DateOnly StartedOn { get; init; }

    /// <summary>The day the assessment was recorded.</summary>
    public DateOnly? AssessedOn { get; set; }

    /// <summary>The day the plan was written.</summary>
    public DateOnly? PlannedOn { get; set; }

    /// <summary>The agreed date of review (CoP 6.48: a clear date for review).</summary>
    public DateOnly? ReviewBy { get; set; }

    /// <summary>The day the parents were formally told (CFA s.68).</summary>
    public DateOnly? ParentNotifiedOn { get; set; }

    /// <summary>The day it was reviewed; the cycle is then complete.</summary>
    public DateOnly? ReviewedOn { get; set; }

    /// <summary>Progress at review: <c>good</c>, <c>some</c>, <c>limited</c> or <c>none</c>.</summary>
    public string? Progress { get; set; }

    /// <summary>What follows: <c>repeat</c>, <c>step-up</c>, <c>step-down</c> or <c>exit</c>.</summary>
    public string? NextStep { get; set; }

    /// <summary>The day it ended, reviewed or not.</summary>
    public DateOnly? EndedOn { get; set; }
}
