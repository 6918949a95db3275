namespace SendWorkflows.Host.Demonstration.Voices;

/// <summary>What is written of one worry, from what was noticed to the concern sheet.</summary>
/// <param name="Area">The area as the workflow's file asks for it.</param>
/// <param name="Noticed">What was noticed.</param>
/// <param name="Strategy">What was tried first.</param>
/// <param name="Result">With what result.</param>
/// <param name="Concern">The concern, on the sheet.</param>
/// <param name="Tried">All that was tried, on the sheet.</param>
/// <param name="PupilSays">What the pupil says.</param>
/// <param name="ParentSays">What the parents say.</param>
internal sealed record ConcernWords(
    string Area, string Noticed, string? Strategy, string? Result, string? Concern, string? Tried, string? PupilSays, string? ParentSays);
