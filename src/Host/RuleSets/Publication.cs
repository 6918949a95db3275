namespace SendWorkflows.Host.RuleSets;

/// <summary>
/// A rule set's content coming into force: a row of its history, which never changes. The one in force on a day is the newest that is effective by then. Going
/// back to an earlier one is a new row with the earlier content.
/// </summary>
public sealed class Publication
{
    /// <summary>The publication's id.</summary>
    public Guid Id { get; init; }

    /// <summary>The rule set's folder name.</summary>
    public required string RuleSet { get; init; }

    /// <summary>Its number in the rule set's history, counted from 1.</summary>
    public int Number { get; init; }

    /// <summary>Its content.</summary>
    public Guid VersionId { get; init; }

    /// <summary>Its content.</summary>
    public RuleSetVersion Version { get; init; } = null!;

    /// <summary>The first day it is in force.</summary>
    public DateOnly EffectiveFrom { get; init; }

    /// <summary>When it was published (UTC).</summary>
    public DateTime PublishedAt { get; init; }

    /// <summary>The proposal that two people agreed on; <c>null</c> for files as they were delivered with the service.</summary>
    public Guid? ProposalId { get; init; }
}
