using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Access;

/// <summary>Sets a password by a one-use link. The link is spent in the same transaction.</summary>
public sealed class AcceptInvitation(AppDb db, OneUseLinks links, UserManager<AppUser> users, AuditLog audit, TimeProvider time)
{
    /// <summary>The person the link is for, while it works and they have not left; otherwise <c>null</c>.</summary>
    public async Task<AppUser?> PersonAsync(string secret, CancellationToken cancellation) =>
        await links.FindAsync(secret, cancellation) is { UserId: { } id }
            ? await db.Users.SingleOrDefaultAsync(u => u.Id == id && u.LeftAt == null, cancellation)
            : null;

    /// <summary>Sets the password. Returns what is wrong with it; nothing when it is done.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(string secret, string password, CancellationToken cancellation)
    {
        if (await PersonAsync(secret, cancellation) is not { } user)
            return ["This link has been used or has run out. Ask your administrator for a new one."];
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (user.PasswordHash is not null)
            await users.RemovePasswordAsync(user);
        var set = await users.AddPasswordAsync(user, password);
        if (!set.Succeeded)
            return [.. set.Errors.Select(e => e.Description)];
        user.EmailConfirmed = true;
        (await links.FindAsync(secret, cancellation))!.UsedAt = time.GetUtcNow().UtcDateTime;
        audit.Record("password-set", "person", user.Id.ToString(), "Password set by a one-use link.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return [];
    }
}
