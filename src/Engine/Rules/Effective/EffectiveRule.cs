namespace SendWorkflows.Engine.Rules.Effective;

/// <summary>A rule in force, and who set it.</summary>
/// <param name="Rule">The rule: its words, source, target, urgency and minutes.</param>
/// <param name="Thresholds">The thresholds its condition uses, in ordinal order.</param>
/// <param name="InPlaceOf">The layers whose rule of the same name it replaces, base first.</param>
public sealed record EffectiveRule(Rule Rule, IReadOnlyList<string> Thresholds, IReadOnlyList<string> InPlaceOf);
