using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Professionals;

/// <summary>Advice of a specialist from outside the school (CoP 6.58 to 6.62), with the day on which it was true. Never altered.</summary>
public sealed class Advice : IBelongsToPupil
{
    /// <summary>The advice's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The link it came by; <c>null</c> if a member of staff entered it from a letter.</summary>
    public Guid? LinkId { get; init; }

    /// <summary>Who gave it.</summary>
    public required string From { get; init; }

    /// <summary>The specialist's role, a code of the fact <c>Specialists</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The day the pupil was last seen or assessed for it: what makes it recent or old.</summary>
    public DateOnly SeenOn { get; init; }

    /// <summary>When it came (UTC).</summary>
    public DateTime ReceivedAt { get; init; }

    /// <summary>What was found.</summary>
    public required string Found { get; init; }

    /// <summary>What is advised.</summary>
    public required string Advised { get; init; }

    /// <summary>Where the full report is kept, if there is one.</summary>
    public string Report { get; init; } = "";

    /// <summary>Who entered it from a letter; <c>null</c> if it came by a link.</summary>
    public Guid? RecordedByUserId { get; init; }

    /// <summary>When it was taken back as entered by mistake (UTC); <c>null</c> while it stands.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>Why it was taken back; empty while it stands.</summary>
    public string WithdrawnBecause { get; set; } = "";
}
