namespace SendWorkflows.Host.Access;

/// <summary>A one-use link by which a person sets their password: to join, or after forgetting it.</summary>
public sealed class Invitation
{
    /// <summary>The invitation's id.</summary>
    public Guid Id { get; init; }

    /// <summary>SHA-256 of the link's secret, in hexadecimal; the secret itself is never kept.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The account it opens; <c>null</c> for the set-up link, which creates the first administrator.</summary>
    public Guid? UserId { get; init; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it stops working.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>When it was used; it works once.</summary>
    public DateTime? UsedAt { get; set; }
}
