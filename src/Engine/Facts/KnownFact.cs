namespace SendWorkflows.Engine.Facts;

/// <summary>A fact that is known on the day asked about.</summary>
/// <param name="Name">Its name in the catalogue.</param>
/// <param name="Value">Its value.</param>
/// <param name="On">The day from which it was so.</param>
/// <param name="Source">Where it came from; for a derived fact, what it was derived from.</param>
public sealed record KnownFact(string Name, FactValue Value, DateOnly On, string Source);
