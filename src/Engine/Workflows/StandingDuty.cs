namespace SendWorkflows.Engine.Workflows;

/// <summary>A duty that is open in a run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Role">Who does it.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Due">The due date in the file's words, or <c>null</c> if it has none.</param>
/// <param name="OpenedOn">The day it was opened, in England's local time.</param>
/// <param name="DueOn">By when, or <c>null</c> if there is no date or it is not known.</param>
public sealed record StandingDuty(string Name, string Role, string Title, string? Due, DateOnly OpenedOn, DateOnly? DueOn);
