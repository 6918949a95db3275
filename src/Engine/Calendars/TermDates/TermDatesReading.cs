using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Calendars.TermDates;

/// <summary>What importing a list of term dates gave.</summary>
/// <param name="Calendar">
/// A calendar file for <see cref="CalendarReader"/>, which checks whether its dates make sense together; <c>null</c> if there was an error.
/// </param>
/// <param name="Diagnostics">Everything found, in the order of the list.</param>
public sealed record TermDatesReading(SourceText? Calendar, IReadOnlyList<Diagnostic> Diagnostics);
