using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules.Cases;

namespace SendWorkflows.Engine.Rules.Mutating;

/// <summary>What mutating a rule set gave.</summary>
/// <param name="Mutants">How many mutants count: those killed, excused and surviving.</param>
/// <param name="Killed">How many some case noticed.</param>
/// <param name="Equivalent">How many were proven to say the same as their rule; they do not count.</param>
/// <param name="Excused">How many no case notices and the author excused, with a reason.</param>
/// <param name="Survivors">Those that no case notices, in order of rule and place.</param>
/// <param name="Diagnostics">What kept rules or cases from being read, and excuses that excuse nothing.</param>
/// <param name="Failures">Cases that fail as the rules stand; nothing is mutated until they pass.</param>
public sealed record MutationRun(
    int Mutants, int Killed, int Equivalent, int Excused, IReadOnlyList<Survivor> Survivors, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<RuleCaseFailure> Failures);
