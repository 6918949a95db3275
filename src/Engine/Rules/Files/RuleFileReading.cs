using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Files;

/// <summary>What reading a rule file gave.</summary>
/// <param name="File">The file, or <c>null</c> if it is not JSON.</param>
/// <param name="Diagnostics">What was wrong with its shape; empty when all is well.</param>
public sealed record RuleFileReading(RuleFile? File, IReadOnlyList<Diagnostic> Diagnostics);
