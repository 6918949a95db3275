using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Scenarios;

/// <summary>A dated story that a workflow's author tells to test it.</summary>
/// <param name="Name">What it shows, as a sentence.</param>
/// <param name="StartUtc">When the run begins, UTC.</param>
/// <param name="Dates">Dates known at the start.</param>
/// <param name="Data">Values known at the start.</param>
/// <param name="Expected">What holds after the start, or <c>null</c>.</param>
/// <param name="Steps">What happens, in order.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Scenario(
    string Name,
    DateTime StartUtc,
    IReadOnlyDictionary<string, DateOnly> Dates,
    IReadOnlyDictionary<string, string> Data,
    Expectation? Expected,
    IReadOnlyList<ScenarioStep> Steps,
    Place Place);

/// <summary>One thing that happens in a scenario.</summary>
/// <param name="AtUtc">When, UTC; timers that fall due before then fire first.</param>
/// <param name="Event">The event, or <c>null</c> if only time passes.</param>
/// <param name="Guards">Answers to rule guards.</param>
/// <param name="Expected">What holds afterwards, or <c>null</c>.</param>
/// <param name="Place">Where it is written.</param>
public sealed record ScenarioStep(
    DateTime AtUtc, WorkflowEvent? Event, IReadOnlyDictionary<string, bool?> Guards, Expectation? Expected, Place Place);

/// <summary>What should hold after a step; what is <c>null</c> is not looked at.</summary>
/// <param name="State">Paths that should be among the innermost active states.</param>
/// <param name="Duties">The names of exactly the open duties.</param>
/// <param name="Messages">Exactly the messages and escalations since the last step, in order, each as <c>role: title</c>.</param>
/// <param name="Timers">Exactly the pending timers: the delay's name and its day.</param>
/// <param name="Dates">Dates of the run; <c>null</c> for one that should not be known.</param>
/// <param name="Ignored">Whether the event should lead nowhere.</param>
/// <param name="Done">Whether the run should have ended.</param>
public sealed record Expectation(
    IReadOnlyList<string>? State,
    IReadOnlyList<string>? Duties,
    IReadOnlyList<string>? Messages,
    IReadOnlyDictionary<string, DateOnly?>? Timers,
    IReadOnlyDictionary<string, DateOnly?>? Dates,
    bool? Ignored,
    bool? Done);
