using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Ladders;

/// <summary>What reading a ladder gave.</summary>
/// <param name="Ladder">The ladder, or <c>null</c> if the file is not JSON.</param>
/// <param name="Diagnostics">What was wrong; empty when all is well.</param>
public sealed record LadderReading(Ladder? Ladder, IReadOnlyList<Diagnostic> Diagnostics);
