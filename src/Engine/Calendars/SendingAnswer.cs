namespace SendWorkflows.Engine.Calendars;

/// <summary>On which day to send, or why that is not known.</summary>
/// <param name="On">The day, or <c>null</c> if it is not known or there is nothing to send.</param>
/// <param name="Because">Why that day, in a sentence.</param>
public sealed record SendingAnswer(DateOnly? On, string Because);
