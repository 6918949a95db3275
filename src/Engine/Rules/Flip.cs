namespace SendWorkflows.Engine.Rules;

/// <summary>A smallest change that would give another outcome, all else as it is. What the answer rests on, never advice.</summary>
/// <param name="Changes">The change, or the two changes together.</param>
/// <param name="Outcome">The outcome it would give.</param>
public sealed record Flip(IReadOnlyList<FlipChange> Changes, Outcome Outcome);
