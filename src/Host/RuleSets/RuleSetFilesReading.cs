using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Host.RuleSets;

/// <summary>What reading a rule set's folders gave.</summary>
/// <param name="Files">The files, or <c>null</c> if the chain of folders could not be followed.</param>
/// <param name="Diagnostics">What was wrong; empty when all is well.</param>
public sealed record RuleSetFilesReading(RuleSetFiles? Files, IReadOnlyList<Diagnostic> Diagnostics);
