using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Checking;

/// <summary>What checking a rule set gave.</summary>
/// <param name="Files">How many files were looked at, those of lower layers and the catalogue of facts included.</param>
/// <param name="Diagnostics">What was wrong, in order of file and place.</param>
/// <param name="Policy">The policy, or <c>null</c> if any diagnostic is an error.</param>
public sealed record RuleSetChecking(int Files, IReadOnlyList<Diagnostic> Diagnostics, Policy? Policy)
{
    /// <summary>How many diagnostics keep the rule set from coming into force.</summary>
    public int Errors => Diagnostics.Count(problem => problem.Severity == Severity.Error);

    /// <summary>How many diagnostics somebody should look at.</summary>
    public int Warnings => Diagnostics.Count(problem => problem.Severity == Severity.Warning);
}
