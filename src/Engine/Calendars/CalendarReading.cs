using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars;

/// <summary>What reading a school's calendar gave.</summary>
/// <param name="Calendar">The calendar, or <c>null</c> if there was an error.</param>
/// <param name="Diagnostics">Everything found, in order of file and place.</param>
public sealed record CalendarReading(SchoolCalendar? Calendar, IReadOnlyList<Diagnostic> Diagnostics);
