using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Documents;

/// <summary>What reading a JSON text gave.</summary>
/// <param name="Root">The value, or <c>null</c> if the text is not JSON.</param>
/// <param name="Diagnostics">What was wrong; empty when all is well.</param>
public sealed record JsonReading(JsonNode? Root, IReadOnlyList<Diagnostic> Diagnostics);
