namespace SendWorkflows.Engine.Rules;

/// <summary>What a loop came to for one item of a list.</summary>
/// <param name="Item">The item in words.</param>
/// <param name="Part">What was worked out for it.</param>
public sealed record ExplainedItem(string Item, ExplainedPart Part);
