namespace SendWorkflows.Engine.Rules;

/// <summary>What a rule set's <c>ruleset.json</c> says about it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">Its version.</param>
public sealed record RuleSetDescription(string Id, string Title, string Version)
{
    /// <summary>Who it belongs to: national, local authority, trust or school, as written; <c>null</c> if not said.</summary>
    public string? Kind { get; init; }

    /// <summary>The id of the rule set below it; <c>null</c> for a baseline.</summary>
    public string? Extends { get; init; }

    /// <summary>The first day it is meant to be in force; <c>null</c> if not said.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Who answers for it; <c>null</c> if not said.</summary>
    public string? Owner { get; init; }

    /// <summary>Who may approve it.</summary>
    public IReadOnlyList<string> Approvers { get; init; } = [];

    /// <summary>The ladder's file inside the folder; <c>null</c> if the layer below's ladder is used.</summary>
    public string? Ladder { get; init; }

    /// <summary>Months after which a rule must be compared with its source again; <c>null</c> if the rule set does not say.</summary>
    public int? VerifyEveryMonths { get; init; }

    /// <summary>How many suggestions it expects to be open at once for each 1,000 pupils on roll.</summary>
    public IReadOnlyList<ExpectedVolume> ExpectedVolume { get; init; } = [];
}
