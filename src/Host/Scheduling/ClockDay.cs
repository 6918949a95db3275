namespace SendWorkflows.Host.Scheduling;

/// <summary>What happened on one day of moving the demonstration's clock.</summary>
/// <param name="On">The day.</param>
/// <param name="Done">What was done, in words, with how often.</param>
/// <param name="Problems">What went wrong.</param>
public sealed record ClockDay(DateOnly On, IReadOnlyDictionary<string, int> Done, IReadOnlyList<string> Problems);
