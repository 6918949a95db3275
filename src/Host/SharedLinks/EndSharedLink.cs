using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.SharedLinks;

/// <summary>Ends a link at once: it went to the wrong person, or is no longer wanted. An e-mail with it that still waits is not sent.</summary>
public sealed class EndSharedLink(AppDb db, MailLink mail, IEnumerable<IEndsWithLink> others, AuditLog audit, TimeProvider time)
{
    /// <summary>Ends it. False if there is no such link for a pupil in sight.</summary>
    public async Task<bool> RunAsync(Guid pupilId, Guid linkId, CancellationToken cancellation)
    {
        if (await db.SharedLinks.Include(l => l.Pupil).Include(l => l.Mail).SingleOrDefaultAsync(l => l.Id == linkId && l.PupilId == pupilId, cancellation) is not { } link)
            return false;
        if (link.EndedAt is null)
        {
            await StageAsync(link, cancellation);
            audit.Record("link-ended", "link", link.Id.ToString(), $"The link for {link.For} was ended.", link.Pupil.SchoolId, link.PupilId);
            await db.SaveChangesAsync(cancellation);
        }

        return true;
    }

    /// <summary>Ends it, with what hangs on it, in the change being made; the caller saves.</summary>
    internal async Task StageAsync(SharedLink link, CancellationToken cancellation)
    {
        link.EndedAt = time.GetUtcNow().UtcDateTime;
        mail.Stop(link);
        foreach (var other in others)
            await other.StageAsync(link, cancellation);
    }
}
