using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Suggestions;

/// <summary>What the policy says a person should consider for a pupil. Identified by pupil, rule, target and area of need.</summary>
public sealed class Suggestion : IBelongsToPupil
{
    /// <summary>The suggestion's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The pupil.</summary>
    public Pupil Pupil { get; init; } = null!;

    /// <summary>The rule that made it.</summary>
    public required string RuleId { get; init; }

    /// <summary>What to consider, from the closed list: <c>consider-more-support</c> and so on.</summary>
    public required string Event { get; init; }

    /// <summary>The layer or thing it points at; empty for none, so that identity is unique on every database.</summary>
    public string Target { get; init; } = "";

    /// <summary>The area of need; empty for none.</summary>
    public string Area { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public SuggestionState State { get; set; }

    /// <summary>False when a later evaluation could not tell any more whether the rule is met: "can no longer be confirmed".</summary>
    public bool Confirmed { get; set; } = true;

    /// <summary>The rule's words for a person.</summary>
    public required string Message { get; set; }

    /// <summary>The source paragraph the rule cites.</summary>
    public required string Source { get; set; }

    /// <summary><c>must</c>, <c>should</c> or <c>local</c>.</summary>
    public required string Standing { get; set; }

    /// <summary>The rule's urgency, 1 the most urgent.</summary>
    public int Urgency { get; set; }

    /// <summary>The day it was opened, or came back.</summary>
    public DateOnly OpenedOn { get; set; }

    /// <summary>The day a deferred one comes back.</summary>
    public DateOnly? DeferredUntil { get; set; }

    /// <summary>The rule set that made it.</summary>
    public Guid RuleSetVersionId { get; set; }

    /// <summary>The evidence: the engine's explanation as JSON, as of the last time the rule was met.</summary>
    public required string Evidence { get; set; }

    /// <summary>Facts that could not be found at the last evaluation, separated by commas; empty when all are known.</summary>
    public string Missing { get; set; } = "";

    /// <summary>The minutes of work that acting on it is reckoned to take.</summary>
    public int Minutes { get; set; }

    /// <summary>What the rule meant when it was last met: another value later means that its author changed its meaning.</summary>
    public string Meaning { get; set; } = "";

    /// <summary>The material facts it rested on when it was last put to a person, as JSON: what counts as change for one that was set aside.</summary>
    public string Material { get; set; } = "{}";

    /// <summary>Why one that had been set aside or deferred is here again, in words; empty for one that is here for the first time.</summary>
    public string BackBecause { get; set; } = "";

    /// <summary>Whether the rule has not been met at some time since a person decided: it may then come back when it is met again.</summary>
    public bool LeftMet { get; set; }

    /// <summary>Raised by one at each save, so that two people cannot decide at once unnoticed.</summary>
    public int Revision { get; set; }
}
