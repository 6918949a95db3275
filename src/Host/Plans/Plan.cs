using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Plans;

/// <summary>A cycle's support plan: what the assessment found and what will be done (CoP 6.45-6.51).</summary>
public sealed class Plan : IBelongsToPupil
{
    /// <summary>The plan's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The cycle it belongs to.</summary>
    public Guid CycleId { get; init; }

    /// <summary>The teacher's assessment: progress, attainment, comparison with peers.</summary>
    public string Assessment { get; set; } = "";

    /// <summary>What the parents said.</summary>
    public string ParentViews { get; set; } = "";

    /// <summary>What the pupil said.</summary>
    public string PupilViews { get; set; } = "";

    /// <summary>Adjustments to teaching.</summary>
    public string Adjustments { get; set; } = "";

    /// <summary>Interventions, who delivers them and how often.</summary>
    public string Interventions { get; set; } = "";

    /// <summary>What the parents will do at home.</summary>
    public string ParentsPart { get; set; } = "";

    /// <summary>The targets.</summary>
    public List<PlanTarget> Targets { get; } = [];
}
