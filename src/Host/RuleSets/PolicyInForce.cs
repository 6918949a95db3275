using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Engine.Rules;

namespace SendWorkflows.Host.RuleSets;

/// <summary>A rule set as it holds on a day.</summary>
/// <param name="RuleSet">The rule set's folder name.</param>
public sealed record PolicyInForce(string RuleSet)
{
    /// <summary>The version in force; <c>null</c> if there is none.</summary>
    public RuleSetVersion? Version { get; init; }

    /// <summary>How that version came into force; <c>null</c> for a version asked for by its id.</summary>
    public Publication? Publication { get; init; }

    /// <summary>The policy that version makes on the day; <c>null</c> exactly when <see cref="Version"/> is.</summary>
    public Policy? Policy { get; init; }

    /// <summary>Its stages or layers; <c>null</c> if no version is in force or none of its layers has a ladder.</summary>
    public Ladder? Ladder => Policy?.Ladder;

    /// <summary>What is wrong with the files on disk, or with what was published. With errors in the files, the last good version stays in force.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; init; } = [];

    /// <summary>Whether the files on disk are not what is in force, because they have errors.</summary>
    public bool IsHeldBack => Problems.Any(problem => problem.Severity == Severity.Error);
}
