namespace SendWorkflows.Host.Plans;

/// <summary>What a plan says (CoP 6.48 to 6.51).</summary>
/// <param name="Targets">The targets; one without an outcome is left out.</param>
/// <param name="Adjustments">Adjustments to teaching.</param>
/// <param name="Interventions">Interventions, who delivers them and how often.</param>
/// <param name="ParentsPart">What the parents will do at home.</param>
/// <param name="ReviewBy">The agreed date for review.</param>
public sealed record PlanInput(IReadOnlyList<TargetInput> Targets, string? Adjustments, string? Interventions, string? ParentsPart, DateOnly? ReviewBy);

/// <summary>One target.</summary>
/// <param name="Kind"><c>academic</c> or <c>holistic</c>.</param>
/// <param name="Outcome">What the pupil will be able to do.</param>
/// <param name="Baseline">Where the pupil starts from.</param>
/// <param name="Measure">How anyone will know.</param>
public sealed record TargetInput(string? Kind, string? Outcome, string? Baseline, string? Measure);
