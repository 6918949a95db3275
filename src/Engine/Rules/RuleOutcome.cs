namespace SendWorkflows.Engine.Rules;

/// <summary>What one rule says about a pupil.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="RuleFile">The file it stands in.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Missing">
/// For <see cref="Outcome.Unknown"/> the facts that keep it from being known, in ordinal order: <c>AttendancePercent</c>, <c>Cycles</c> for a
/// list that is not known or not complete, <c>Cycles.Progress</c> for a field of its records. Empty otherwise.
/// </param>
/// <param name="Reason">For <see cref="Outcome.Failed"/> why; otherwise <c>null</c>.</param>
public sealed record RuleOutcome(string RuleId, string RuleFile, Outcome Outcome, IReadOnlyList<string> Missing, string? Reason = null);
