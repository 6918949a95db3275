namespace SendWorkflows.Engine.Workflows;

/// <summary>How a date of a run was reached, so that it can be counted again when the calendar changes. A date that a person gave has none.</summary>
/// <param name="Due">The due date in the file's words.</param>
/// <param name="Since">The day it counts <c>entered</c> from, in England's local time.</param>
public sealed record CountedDate(string Due, DateOnly Since);
