namespace SendWorkflows.Host.Reports;

/// <summary>How a pupil's present cycle stands.</summary>
public enum PlanState
{
    /// <summary>No cycle is under way.</summary>
    NoCycle,

    /// <summary>A cycle has begun and its plan is not written yet.</summary>
    PlanMissing,

    /// <summary>A plan is in place and its review is not near.</summary>
    InPlace,

    /// <summary>The review is due within two weeks.</summary>
    ReviewSoon,

    /// <summary>The agreed day of review has passed.</summary>
    ReviewOverdue,
}
