using SendWorkflows.Host.Notifications;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.SharedLinks;

/// <summary>
/// A link that lets somebody without an account do one thing about one pupil until a day: a parent say what they think before a meeting, a specialist read what is
/// shared with them and send advice.
/// </summary>
public sealed class SharedLink : IBelongsToPupil
{
    /// <summary>The link's id.</summary>
    public Guid Id { get; init; }

    /// <inheritdoc />
    public Guid PupilId { get; init; }

    /// <summary>The pupil.</summary>
    public Pupil Pupil { get; init; } = null!;

    /// <summary>What it is for: one of <see cref="LinkPurpose"/>.</summary>
    public required string Purpose { get; init; }

    /// <summary>SHA-256 of the link's secret, in hexadecimal; the secret itself is never kept.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Who was given it, as the member of staff wrote the name.</summary>
    public required string For { get; init; }

    /// <summary>The meeting it belongs to, if it is for one.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>The e-mail that carries it; <c>null</c> if it was handed over in another way.</summary>
    public Guid? MailId { get; init; }

    /// <summary>The e-mail that carries it.</summary>
    public Email? Mail { get; set; }

    /// <summary>What it shows, as codes parted by commas; empty if it shows nothing.</summary>
    public string Shows { get; init; } = "";

    /// <summary>The member of staff who made it.</summary>
    public Guid MadeByUserId { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime MadeAt { get; init; }

    /// <summary>When it stops working (UTC).</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>When a member of staff ended it before that; <c>null</c> if nobody did.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>When something was last sent with it (UTC); <c>null</c> until then.</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>How often something was sent with it.</summary>
    public int Uses { get; set; }

    /// <summary>Whether it works at this instant.</summary>
    public bool Works(DateTime now) => EndedAt is null && ExpiresAt > now;
}
