using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows;

/// <summary>A due date as a file writes it, in the due-date language; the name of a date alone is one.</summary>
/// <param name="Text">The author's words.</param>
/// <param name="Expression">The expression read, or <c>null</c> if it could not be.</param>
/// <param name="Place">Where it is written.</param>
public sealed record DueText(string Text, DueDate? Expression, Place Place);
