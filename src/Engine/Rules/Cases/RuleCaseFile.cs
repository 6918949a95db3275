using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Cases;

/// <summary>A <c>*.cases.json</c> file.</summary>
/// <param name="Path">The file.</param>
/// <param name="RuleFile">The rule file that it tests; <c>null</c> if it tests the rule set as a whole.</param>
/// <param name="Cases">Its cases in the order written.</param>
/// <param name="Excused">Changes excused from being noticed.</param>
/// <param name="Diagnostics">What was wrong with it; empty when all is well.</param>
public sealed record RuleCaseFile(
    string Path, string? RuleFile, IReadOnlyList<RuleCase> Cases, IReadOnlyList<ExcusedChange> Excused, IReadOnlyList<Diagnostic> Diagnostics);
