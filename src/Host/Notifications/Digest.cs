namespace SendWorkflows.Host.Notifications;

/// <summary>One e-mail to one person on one school day. The outbox: recorded once, handed to the transport at least once with the same Message-ID.</summary>
public sealed class Digest
{
    /// <summary>The digest's id, from which its Message-ID is made.</summary>
    public Guid Id { get; init; }

    /// <summary>The person; with the day, unique.</summary>
    public Guid UserId { get; init; }

    /// <summary>The school day it is for.</summary>
    public DateOnly On { get; init; }

    /// <summary>Where it goes.</summary>
    public required string Address { get; init; }

    /// <summary>The subject line; names no child.</summary>
    public required string Subject { get; init; }

    /// <summary>The text; names no child.</summary>
    public required string Body { get; init; }

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
