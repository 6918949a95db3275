namespace SendWorkflows.Engine.Workflows.Scenarios;

/// <summary>One step of a run that was played.</summary>
/// <param name="AtUtc">When it happened, UTC.</param>
/// <param name="Event">The event's name; empty for the start and for time that passed without anything falling due.</param>
/// <param name="Step">What it did.</param>
public sealed record PlayedStep(DateTime AtUtc, string Event, Step Step);
