namespace SendWorkflows.Host.Plans;

/// <summary>One target of a plan.</summary>
public sealed class PlanTarget
{
    /// <summary>The target's id.</summary>
    public Guid Id { get; init; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; init; }

    /// <summary>Its place in the plan, from 1.</summary>
    public int Number { get; init; }

    /// <summary><c>academic</c> or <c>holistic</c>: a plan should value both.</summary>
    public required string Kind { get; set; }

    /// <summary>What the pupil will be able to do.</summary>
    public required string Outcome { get; set; }

    /// <summary>Where the pupil starts from.</summary>
    public string Baseline { get; set; } = "";

    /// <summary>How anyone will know.</summary>
    public string Measure { get; set; } = "";

    /// <summary>Progress at review: <c>good</c>, <c>some</c>, <c>limited</c>, <c>none</c>; <c>null</c> before it.</summary>
    public string? Progress { get; set; }
}
