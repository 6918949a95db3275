using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars;

/// <summary>What reading a due date gave.</summary>
/// <param name="Expression">The expression, or <c>null</c> if anything was wrong.</param>
/// <param name="Diagnostics">What was wrong; empty when all is well.</param>
public sealed record DueDateParsing(DueDate? Expression, IReadOnlyList<Diagnostic> Diagnostics);
