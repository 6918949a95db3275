using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars;

/// <summary>What reading lists of bank holidays gave.</summary>
/// <param name="BankHolidays">The holidays, or <c>null</c> if there was an error or no list at all.</param>
/// <param name="Diagnostics">Everything found, in order of file and place.</param>
public sealed record BankHolidayReading(BankHolidays? BankHolidays, IReadOnlyList<Diagnostic> Diagnostics);
