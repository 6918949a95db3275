namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>How often something is suggested.</summary>
/// <param name="Event">What is suggested.</param>
/// <param name="Current">How often by the policy in force.</param>
/// <param name="Draft">How often by the draft.</param>
public sealed record SuggestionCount(string Event, int Current, int Draft);
