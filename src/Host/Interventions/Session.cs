using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Interventions;

/// <summary>One meeting of a group as it was logged. Never altered: a mistake is corrected by another one that names it.</summary>
public sealed class Session
{
    /// <summary>The session's id.</summary>
    public Guid Id { get; init; }

    /// <summary>The intervention.</summary>
    public Guid InterventionId { get; init; }

    /// <summary>The intervention.</summary>
    public Intervention Intervention { get; init; } = null!;

    /// <summary>The day it was held.</summary>
    public DateOnly HeldOn { get; init; }

    /// <summary>How long it lasted (minutes).</summary>
    public int Minutes { get; init; }

    /// <summary>What was done.</summary>
    public string Done { get; init; } = "";

    /// <summary>Made with the form, so that a form sent twice logs one session.</summary>
    public Guid Key { get; init; }

    /// <summary>Who logged it.</summary>
    public Guid LoggedById { get; init; }

    /// <summary>Who logged it.</summary>
    public AppUser LoggedBy { get; init; } = null!;

    /// <summary>When it was logged (UTC).</summary>
    public DateTime LoggedAt { get; init; }

    /// <summary>The session this one corrects, if it does.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>Why it was corrected.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether a correction says that no session was held after all.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Whether a later one corrects this, so that it no longer counts.</summary>
    public bool Corrected { get; set; }

    /// <summary>Who came, and how it went for them.</summary>
    public List<SessionPupil> Pupils { get; } = [];

    /// <summary>Whether it counts as held.</summary>
    public bool Counts => !Corrected && !Withdrawn;
}
