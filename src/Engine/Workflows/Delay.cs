using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows;

/// <summary>A named delay of a workflow file: a policy value in the due-date language.</summary>
/// <param name="Name">The name that <c>after</c> uses.</param>
/// <param name="Due">When it is over; <c>entered</c> is the day the state was entered.</param>
/// <param name="As">How it is sent when the day falls in a closure.</param>
/// <param name="NotAfter">The date of the run that it may never be sent after, or <c>null</c>.</param>
/// <param name="Recipient">Whose open days count.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Delay(string Name, DueText Due, SendAs As, string? NotAfter, Recipient Recipient, Place Place);
