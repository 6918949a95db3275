namespace SendWorkflows.Engine.Facts;

/// <summary>One word that a choice can be.</summary>
/// <param name="Code">The word as facts and expressions write it.</param>
/// <param name="Meaning">What it means; the code itself where the file says nothing more.</param>
/// <param name="Area">The area of need it belongs to; <c>null</c> for none.</param>
public sealed record Choice(string Code, string Meaning, string? Area = null);
