using SendWorkflows.Engine.Diagnostics;

namespace SendWorkflows.Engine.Workflows.Scenarios;

/// <summary>What reading a scenarios file gave.</summary>
/// <param name="Calendar">The school calendar the stories are dated on: a path from the file's folder; empty if missing.</param>
/// <param name="BankHolidays">Paths of lists of bank holidays from the file's folder.</param>
/// <param name="Scenarios">The stories; empty if there is an error among the diagnostics.</param>
/// <param name="Diagnostics">Everything wrong, in the file's order.</param>
public sealed record ScenarioReading(
    string Calendar, IReadOnlyList<string> BankHolidays, IReadOnlyList<Scenario> Scenarios, IReadOnlyList<Diagnostic> Diagnostics);
