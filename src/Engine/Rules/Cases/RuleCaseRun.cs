using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Cases;

/// <summary>What an author's cases gave.</summary>
/// <param name="Cases">How many were tried.</param>
/// <param name="Passed">How many had every expectation come true.</param>
/// <param name="Failures">The expectations that did not, in order of file and place.</param>
/// <param name="Diagnostics">What kept rules or cases from being read; errors mean that the answer is no, whatever passed.</param>
public sealed record RuleCaseRun(int Cases, int Passed, IReadOnlyList<RuleCaseFailure> Failures, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>How many had an expectation that did not come true.</summary>
    public int Failed => Cases - Passed;
}
