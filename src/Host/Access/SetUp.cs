using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Access;

/// <summary>The first minutes of a new service: one link, one administrator.</summary>
public sealed class SetUp(AppDb db, OneUseLinks links, UserManager<AppUser> users, AuditLog audit, TimeProvider time)
{
    /// <summary>A fresh set-up link's secret while nobody has an account; <c>null</c> once somebody has.</summary>
    public async Task<string?> OfferAsync(CancellationToken cancellation)
    {
        if (await db.Users.AnyAsync(cancellation))
            return null;
        var secret = await links.AddAsync(userId: null, cancellation);
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>Whether this is a set-up link that still works.</summary>
    public async Task<bool> IsOfferedAsync(string secret, CancellationToken cancellation) =>
        await links.FindAsync(secret, cancellation) is { UserId: null } && !await db.Users.AnyAsync(cancellation);

    /// <summary>Makes the first administrator, of the whole service. Returns what is wrong with the answers; nothing when it is done.</summary>
    public async Task<IReadOnlyList<string>> CompleteAsync(string secret, string name, string email, string password, CancellationToken cancellation)
    {
        if (!await IsOfferedAsync(secret, cancellation))
            return ["This link has been used or has run out. Restart the service for a new one."];
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var user = new AppUser { Id = id, DisplayName = name, Email = email, UserName = email, EmailConfirmed = true };
        user.Assignments.Add(new RoleAssignment { Id = Guid.CreateVersion7(time.GetUtcNow()), UserId = id, Role = Roles.Administrator });
        var made = await users.CreateAsync(user, password);
        if (!made.Succeeded)
            return [.. made.Errors.Select(e => e.Description)];
        (await links.FindAsync(secret, cancellation))!.UsedAt = time.GetUtcNow().UtcDateTime;
        audit.Record("service-set-up", "person", id.ToString(), "The first administrator was made by the set-up link.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return [];
    }
}
