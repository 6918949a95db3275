using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Facts;

/// <summary>What reading one line of facts gave.</summary>
/// <param name="Line">The line, or <c>null</c> if it names no pupil or is not JSON.</param>
/// <param name="Diagnostics">What was wrong; empty when all is well.</param>
public sealed record FactLineReading(FactLine? Line, IReadOnlyList<Diagnostic> Diagnostics);
