namespace SendWorkflows.Host.Suggestions;

/// <summary>A coded reason for a decision.</summary>
/// <param name="Code">Its stable code, as stored.</param>
/// <param name="Words">What a person chooses.</param>
public sealed record Reason(string Code, string Words);
