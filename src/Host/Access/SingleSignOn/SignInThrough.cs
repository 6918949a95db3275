using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Access.SingleSignOn;

/// <summary>
/// Finds whose account it is that somebody has signed in to elsewhere. The first time it is the person who was invited with that e-mail address; from then on
/// the provider's own number for them counts, which is never given to another person as an address may be.
/// </summary>
public sealed class SignInThrough(AppDb db, UserManager<AppUser> users, SignInWays ways, AuditLog audit, TimeProvider time)
{
    /// <summary>The person who may sign in, or why nobody may, in words for whoever tried.</summary>
    /// <param name="said">What the provider says of them.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">The service has no single sign-on.</exception>
    public async Task<(AppUser? User, string? Refusal)> FindAsync(ClaimsPrincipal said, CancellationToken cancellation = default)
    {
        var settings = ways.SingleSignOn ?? throw new InvalidOperationException("The service has no single sign-on.");
        if (said.FindFirstValue(JwtRegisteredClaimNames.Sub) is not { Length: > 0 } subject)
            return (null, $"{settings.Name} did not say who you are.");
        if (await users.FindByLoginAsync(settings.Issuer, subject) is { } known)
            return known.LeftAt is null ? (known, null) : (null, Ended);
        if (said.FindFirstValue(settings.EmailClaim) is not { Length: > 0 } email)
            return (null, $"{settings.Name} did not say what your e-mail address is.");
        if (!settings.VouchesForEmail && said.FindFirstValue(JwtRegisteredClaimNames.EmailVerified) is not "true" and not "True")
            return (null, $"{settings.Name} does not vouch for the address \"{email}\".");
        return await JoinAsync(new UserLoginInfo(settings.Issuer, subject, settings.Name), email, cancellation);
    }

    private const string Ended = "The access of this account has ended. If that is wrong, ask your administrator.";

    private async Task<(AppUser? User, string? Refusal)> JoinAsync(UserLoginInfo login, string email, CancellationToken cancellation)
    {
        if (await users.FindByEmailAsync(email) is not { } user)
            return (null, $"\"{email}\" has no account here. Ask your SENCo or your administrator to invite you with this address.");
        if (user.LeftAt is not null)
            return (null, Ended);
        if ((await users.GetLoginsAsync(user)).Any(other => other.LoginProvider == login.LoginProvider))
            return (null, $"\"{email}\" belongs to another account of {login.ProviderDisplayName}. If it is yours now, ask your administrator to forget the earlier one.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        user.EmailConfirmed = true;
        var joined = await users.AddLoginAsync(user, login);
        if (!joined.Succeeded)
            throw new DbUpdateException(string.Join(" ", joined.Errors.Select(problem => problem.Description)));
        // Whoever has come in needs no link to set a password, which could lie about in a mailbox.
        foreach (var link in await db.Invitations.Where(i => i.UserId == user.Id && i.UsedAt == null).ToListAsync(cancellation))
            link.UsedAt = time.GetUtcNow().UtcDateTime;
        audit.Record("single-sign-on-joined", "person", user.Id.ToString(), $"Signed in through {login.ProviderDisplayName} for the first time.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (user, null);
    }
}
