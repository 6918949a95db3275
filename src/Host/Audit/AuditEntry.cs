namespace SendWorkflows.Host.Audit;

/// <summary>Who did or saw what, when. Written in the transaction of the change itself; never altered.</summary>
public sealed class AuditEntry
{
    /// <summary>Order of writing.</summary>
    public long Id { get; init; }

    /// <summary>When it happened (UTC).</summary>
    public DateTime At { get; init; }

    /// <summary>Who did it; <c>null</c> for the service itself.</summary>
    public Guid? UserId { get; init; }

    /// <summary>What was done: noun and past participle, such as <c>suggestion-accepted</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What kind of thing it was done to, such as <c>suggestion</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>That thing's id.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The school concerned, if one is.</summary>
    public Guid? SchoolId { get; init; }

    /// <summary>The pupil concerned, if one is.</summary>
    public Guid? PupilId { get; init; }

    /// <summary>What a reader needs to understand it later, in plain words.</summary>
    public required string Detail { get; init; }
}
