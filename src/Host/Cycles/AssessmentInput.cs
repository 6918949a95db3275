namespace SendWorkflows.Host.Cycles;

/// <summary>What an assessment brings together (CoP 6.45 to 6.47).</summary>
/// <param name="Assessment">The teacher's assessment.</param>
/// <param name="ParentViews">What the parents said; empty if they have not been asked yet.</param>
/// <param name="PupilViews">What the pupil said; empty if they have not been asked yet.</param>
/// <param name="Needs">The needs that the cycle works on.</param>
public sealed record AssessmentInput(string? Assessment, string? ParentViews, string? PupilViews, string? Needs);
