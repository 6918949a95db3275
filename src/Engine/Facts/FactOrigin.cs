namespace SendWorkflows.Engine.Facts;

/// <summary>The day and source that hold for values which name none of their own.</summary>
/// <param name="On">The day from which they were so.</param>
/// <param name="Source">Where they came from.</param>
public sealed record FactOrigin(DateOnly On, string Source);
