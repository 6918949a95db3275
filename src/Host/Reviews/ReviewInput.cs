namespace SendWorkflows.Host.Reviews;

/// <summary>What a review found (CoP 6.53 to 6.56).</summary>
/// <param name="HeldOn">The day it was held.</param>
/// <param name="TargetProgress">Progress per target, by the target's id.</param>
/// <param name="Progress">Progress overall, on the same scale.</param>
/// <param name="Impact">The impact and quality of the support.</param>
/// <param name="ParentViews">What the parents said.</param>
/// <param name="PupilViews">What the pupil said.</param>
/// <param name="NextStep">What follows.</param>
public sealed record ReviewInput(
    DateOnly? HeldOn, IReadOnlyDictionary<Guid, string> TargetProgress, string? Progress, string? Impact, string? ParentViews, string? PupilViews, string? NextStep);
