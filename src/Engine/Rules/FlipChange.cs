namespace SendWorkflows.Engine.Rules;

/// <summary>One changed value.</summary>
/// <param name="What">The fact, or the aggregate of a list as its author wrote it.</param>
/// <param name="From">The value as it is, in words.</param>
/// <param name="To">The value that would make the difference, in words.</param>
public sealed record FlipChange(string What, string From, string To);
