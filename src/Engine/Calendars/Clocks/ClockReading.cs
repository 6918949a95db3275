using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Calendars.Clocks;

/// <summary>What reading a file of clocks gave.</summary>
/// <param name="Clocks">The clocks, or <c>null</c> if there was an error.</param>
/// <param name="Diagnostics">Everything found.</param>
public sealed record ClockReading(StatutoryClocks? Clocks, IReadOnlyList<Diagnostic> Diagnostics);
