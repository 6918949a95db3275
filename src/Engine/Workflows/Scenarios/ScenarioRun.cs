using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Scenarios;

/// <summary>How a workflow's scenarios went.</summary>
/// <param name="Scenarios">How many were played.</param>
/// <param name="Failures">What was not as expected, in the file's order.</param>
/// <param name="Transitions">How many transitions the workflow has.</param>
/// <param name="Untaken">Those that no scenario took, in the file's order.</param>
public sealed record ScenarioRun(int Scenarios, IReadOnlyList<ScenarioFailure> Failures, int Transitions, IReadOnlyList<UntakenTransition> Untaken);

/// <summary>Something in a scenario that was not as expected.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Place">Where the expectation is written.</param>
/// <param name="Message">What was expected and what was found.</param>
public sealed record ScenarioFailure(string Scenario, Place Place, string Message);

/// <summary>A transition that no scenario took.</summary>
/// <param name="Transition">The transition.</param>
public sealed record UntakenTransition(WorkflowTransition Transition)
{
    /// <summary>Where it is written and what it is.</summary>
    public override string ToString() => $"{Transition.Place}: {Transition.Source} on {(Transition.Event.Length == 0 ? "no event" : Transition.Event)}";
}
