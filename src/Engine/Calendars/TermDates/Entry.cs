using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars.TermDates;

/// <summary>One row or event of an imported list.</summary>
internal sealed record Entry(EntryKind Kind, string Name, DateSpan Span, Place Place);
