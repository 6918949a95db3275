using SendWorkflows.Host.Access;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Publishing;

/// <summary>A change to a rule set that somebody proposes and somebody else decides on. What it would do is worked out before anybody is asked.</summary>
public sealed class Proposal
{
    /// <summary>The proposal's id.</summary>
    public Guid Id { get; init; }

    /// <summary>The rule set's folder name.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The content proposed.</summary>
    public Guid VersionId { get; init; }

    /// <summary>The content proposed.</summary>
    public RuleSetVersion Version { get; init; } = null!;

    /// <summary>The number of the publication it was compared with; 0 if nothing was published.</summary>
    public int ComparedWith { get; init; }

    /// <summary>The number of the earlier publication it goes back to; <c>null</c> for a new content.</summary>
    public int? GoesBackTo { get; init; }

    /// <summary>The first day it is meant to be in force.</summary>
    public DateOnly EffectiveFrom { get; init; }

    /// <summary>Why, in the author's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Who proposes it.</summary>
    public Guid AuthorId { get; init; }

    /// <summary>Who proposes it.</summary>
    public AppUser Author { get; init; } = null!;

    /// <summary>When it was made (UTC).</summary>
    public DateTime MadeAt { get; init; }

    /// <summary>What checking it, its cases and the what-if gave, as JSON: a <see cref="Trial"/>.</summary>
    public required string Trial { get; init; }

    /// <summary>How far it has come.</summary>
    public ProposalState State { get; set; }

    /// <summary>The colleague who approved it or sent it back; <c>null</c> until then.</summary>
    public Guid? DecidedById { get; set; }

    /// <summary>The colleague who approved it or sent it back; <c>null</c> until then.</summary>
    public AppUser? DecidedBy { get; init; }

    /// <summary>When it was decided on (UTC); <c>null</c> until then.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>Why it was sent back, in the colleague's words; <c>null</c> otherwise.</summary>
    public string? DecisionReason { get; set; }

    /// <summary>Counts changes, so that two people cannot decide at once.</summary>
    public int Revision { get; set; }

    /// <summary>Whether anything can still happen to it.</summary>
    public bool IsOpen => State is ProposalState.Draft or ProposalState.Waiting;
}
