using SendWorkflows.Engine.Ladders;

namespace SendWorkflows.Host.RuleSets;

/// <summary>A policy as read from files.</summary>
/// <param name="Version">The version its author gave it.</param>
/// <param name="ContentHash">SHA-256 over every file, in hexadecimal.</param>
/// <param name="Ladder">Its ladder.</param>
internal sealed record LoadedPolicy(string Version, string ContentHash, Ladder? Ladder)
{
    internal PolicyInForce In(string ruleSet, RuleSetVersion version) => new(ruleSet) { Version = version, Ladder = Ladder };
}
