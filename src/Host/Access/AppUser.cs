using Microsoft.AspNetCore.Identity;

namespace SendWorkflows.Host.Access;

/// <summary>A person who can sign in.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    /// <summary>The name that colleagues see.</summary>
    public required string DisplayName { get; set; }

    /// <summary>When the person left and can no longer sign in; <c>null</c> while they work here. Their past work keeps their name.</summary>
    public DateTime? LeftAt { get; set; }

    /// <summary>What the person may do, and where.</summary>
    public List<RoleAssignment> Assignments { get; } = [];
}
