namespace SendWorkflows.Host.Workflows;

/// <summary>What set off a step.</summary>
/// <param name="Event">The event's name, or the delay's for a timer.</param>
/// <param name="Data">What came with it.</param>
/// <param name="Now">The instant it counts from (UTC).</param>
/// <param name="LegalDate">The legal date that its messages may never come after, if there is one.</param>
public sealed record StepCause(string Event, IReadOnlyDictionary<string, string>? Data, DateTime Now, DateOnly? LegalDate);
