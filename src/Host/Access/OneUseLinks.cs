using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Access;

/// <summary>Links that work once and not for ever. Only a hash is kept, so that whoever reads the database cannot use them.</summary>
public sealed class OneUseLinks(AppDb db, TimeProvider time)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>
    /// Adds a link for this account, or without one the set-up link, to the change being made; earlier unused links of the same kind stop working.
    /// Returns the secret part of its address, which is not kept anywhere.
    /// </summary>
    public async Task<string> AddAsync(Guid? userId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var earlier in await db.Invitations.Where(i => i.UserId == userId && i.UsedAt == null).ToListAsync(cancellation))
            db.Invitations.Remove(earlier);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        db.Invitations.Add(new Invitation
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            TokenHash = Hash(secret),
            UserId = userId,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        });
        return secret;
    }

    /// <summary>The link with this secret if it still works; otherwise <c>null</c>.</summary>
    public Task<Invitation?> FindAsync(string secret, CancellationToken cancellation)
    {
        var (hash, now) = (Hash(secret), time.GetUtcNow().UtcDateTime);
        return db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash && i.UsedAt == null && i.ExpiresAt > now, cancellation);
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));
}
