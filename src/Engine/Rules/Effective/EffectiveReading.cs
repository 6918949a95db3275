using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Effective;

/// <summary>What asking who set a rule set's values gave.</summary>
/// <param name="Effective">The answer, or <c>null</c> if the rule set has errors.</param>
/// <param name="Diagnostics">What was wrong, in order of file and place; empty when all is well.</param>
public sealed record EffectiveReading(EffectivePolicy? Effective, IReadOnlyList<Diagnostic> Diagnostics);
