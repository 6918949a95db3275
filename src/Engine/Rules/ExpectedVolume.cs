namespace SendWorkflows.Engine.Rules;

/// <summary>How many suggestions of one kind a rule set expects to be open at once for each 1,000 pupils on roll.</summary>
/// <param name="Event">What is suggested, one of <see cref="SuggestionEvents"/>.</param>
/// <param name="Min">The fewest.</param>
/// <param name="Max">The most.</param>
public sealed record ExpectedVolume(string Event, decimal Min, decimal Max);
