namespace SendWorkflows.Host.Suggestions;

/// <summary>A kind of suggestion, for filters.</summary>
/// <param name="Event">The event.</param>
/// <param name="Title">It in words.</param>
/// <param name="Count">How many wait.</param>
public sealed record SuggestionKind(string Event, string Title, int Count);
