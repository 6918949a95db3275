namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>What in the draft made the difference.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Name">The threshold's name, or the rule's.</param>
/// <param name="From">The value in force, in words; <c>null</c> where nothing was.</param>
/// <param name="To">The draft's value, in words; <c>null</c> where nothing is.</param>
public sealed record Difference(DifferenceKind Kind, string Name, string? From, string? To);
