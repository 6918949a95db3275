using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Suggestions;

/// <summary>What a person decided about a pupil, and why. Never altered; a mistake is mended by another decision.</summary>
public sealed class Decision : IBelongsToPupil
{
    /// <summary>The decision's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The suggestion it answers; <c>null</c> when the person needed none.</summary>
    public Guid? SuggestionId { get; init; }

    /// <summary>What was decided: <c>accept</c>, <c>set-aside</c>, <c>defer</c>, <c>move</c>, <c>start-support</c>, <c>end-support</c>, <c>consider-request</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The coded reason.</summary>
    public required string Reason { get; init; }

    /// <summary>What the person added in their own words.</summary>
    public string Note { get; init; } = "";

    /// <summary>What it led to, in plain words: "Moved to Targeted, additional support from 16 November 2026."</summary>
    public string Followed { get; init; } = "";

    /// <summary>The day a deferred suggestion comes back.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The evidence as the person saw it, as JSON; empty when no suggestion was answered.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Who decided.</summary>
    public Guid UserId { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; init; }

    /// <summary>The rule set in force at that moment; <c>null</c> if none was.</summary>
    public Guid? RuleSetVersionId { get; init; }
}
