using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Rules.Cases;

/// <summary>An expectation that did not come true.</summary>
/// <param name="Case">The case's name.</param>
/// <param name="Place">Where the case stands.</param>
/// <param name="Rule">The rule; <c>null</c> if the case itself could not be tried.</param>
/// <param name="Message">What was expected and what came, in one sentence.</param>
public sealed record RuleCaseFailure(string Case, Place Place, string? Rule, string Message)
{
    /// <summary>Whether the case was tried; it is not where the rule set has errors on its day.</summary>
    public bool WasTried { get; init; } = true;
}
