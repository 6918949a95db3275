namespace SendWorkflows.Engine.Facts;

/// <summary>A fact as it was recorded, one of perhaps many under the same name.</summary>
/// <param name="Name">Its name in the catalogue.</param>
/// <param name="Value">Its value, or <c>null</c> to record that it is no longer known.</param>
/// <param name="On">The day from which it was so.</param>
/// <param name="Source">Where it came from.</param>
public sealed record DatedFact(string Name, FactValue? Value, DateOnly On, string Source);
