namespace SendWorkflows.Host.Notifications;

/// <summary>
/// One e-mail: what is new for one member of staff on one school day, or a link for somebody without an account. The outbox: recorded once, handed to the transport at
/// least once with the same Message-ID.
/// </summary>
public sealed class Email
{
    /// <summary>The e-mail's id, from which its Message-ID is made.</summary>
    public Guid Id { get; init; }

    /// <summary>The member of staff; with the day, unique. <c>null</c> for a link, whose holder has no account.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The school day it is for, or on which the link was made.</summary>
    public DateOnly On { get; init; }

    /// <summary>Where it goes.</summary>
    public required string Address { get; init; }

    /// <summary>The subject line; names no child.</summary>
    public required string Subject { get; init; }

    /// <summary>The text; names no child.</summary>
    public required string Body { get; init; }

    /// <summary>The link that stands in the text at <see cref="MailSeal.Place"/>, sealed; <c>null</c> once the transport accepted it, and where there is none.</summary>
    public string? SealedLink { get; set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>When the transport accepted it (UTC); <c>null</c> until then.</summary>
    public DateTime? HandedOverAt { get; set; }

    /// <summary>Failed attempts so far.</summary>
    public int Attempts { get; set; }

    /// <summary>Not tried again before this instant (UTC).</summary>
    public DateTime? RetryAt { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? LastError { get; set; }
}
