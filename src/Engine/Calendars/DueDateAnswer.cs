namespace SendWorkflows.Engine.Calendars;

/// <summary>The date an expression gives, or why it is not known.</summary>
/// <param name="Date">The date, or <c>null</c> if not known.</param>
/// <param name="Steps">How it was reached, a sentence for each step; as far as it went when not known.</param>
/// <param name="Missing">The names for which no date was given, in ordinal order.</param>
/// <param name="Reason">Why the date is not known, in a sentence or more; <c>null</c> when it is.</param>
public sealed record DueDateAnswer(DateOnly? Date, IReadOnlyList<string> Steps, IReadOnlyList<string> Missing, string? Reason);
