using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules;

/// <summary>What loading a rule set gave.</summary>
/// <param name="Policy">The policy, or <c>null</c> if any diagnostic is an error: a policy with errors cannot come into force.</param>
/// <param name="Diagnostics">What was wrong, in order of file and place; empty when all is well.</param>
public sealed record RuleSetLoading(Policy? Policy, IReadOnlyList<Diagnostic> Diagnostics);
