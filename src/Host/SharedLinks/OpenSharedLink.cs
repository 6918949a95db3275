using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.SharedLinks;

/// <summary>
/// Opens what a link is for. The link's 192 random bits are its holder's only claim, so it is looked for in a scope of its own that sees every link; everything
/// afterwards sees that one pupil and no other.
/// </summary>
public sealed class OpenSharedLink(AppDb db, IServiceScopeFactory scopes, AccessScope scope, AuditLog audit, TimeProvider time)
{
    /// <summary>How often something can be sent with one link.</summary>
    public const int MostUses = 10;

    /// <summary>The link with its pupil, while it works and is for this; otherwise <c>null</c>, whatever the reason. Opens the scope to its pupil.</summary>
    public async Task<SharedLink?> FindAsync(string secret, string purpose, CancellationToken cancellation)
    {
        if (await PupilOfAsync(secret, purpose, cancellation) is not var (linkId, pupilId))
            return null;
        scope.Pupils.Add(pupilId);
        return await db.SharedLinks.Include(l => l.Pupil.School).SingleOrDefaultAsync(l => l.Id == linkId, cancellation);
    }

    private async Task<(Guid Link, Guid Pupil)?> PupilOfAsync(string secret, string purpose, CancellationToken cancellation)
    {
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<AccessScope>().OpenToSystem();
        var (hash, now) = (MakeSharedLink.HashOf(secret), time.GetUtcNow().UtcDateTime);
        var found = await work.ServiceProvider.GetRequiredService<AppDb>().SharedLinks
            .Where(l => l.TokenHash == hash && l.Purpose == purpose && l.EndedAt == null && l.ExpiresAt > now && l.Pupil.LeftOn == null)
            .Select(l => new { l.Id, l.PupilId }).SingleOrDefaultAsync(cancellation);
        return found is null ? null : (found.Id, found.PupilId);
    }

    /// <summary>Counts something sent with the link, in the change being made. False if it was used often enough.</summary>
    internal bool Use(SharedLink link)
    {
        if (link.Uses >= MostUses)
            return false;
        link.Uses++;
        link.UsedAt = time.GetUtcNow().UtcDateTime;
        audit.Record("link-used", "link", link.Id.ToString(), $"{link.For} sent something with their link.", link.Pupil.SchoolId, link.PupilId);
        return true;
    }
}
