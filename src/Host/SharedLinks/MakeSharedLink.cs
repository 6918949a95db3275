using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.SharedLinks;

/// <summary>Makes links for people without an account. The secret is shown once, to the person who made it, and only its hash is kept.</summary>
public sealed class MakeSharedLink(AppDb db, Actor actor, AuditLog audit, TimeProvider time)
{
    /// <summary>How long a parent's link works at least.</summary>
    public static readonly TimeSpan ParentsHave = TimeSpan.FromDays(21);

    /// <summary>How long a specialist's link works: a report takes weeks to write.</summary>
    public static readonly TimeSpan SpecialistsHave = TimeSpan.FromDays(60);

    /// <summary>Adds a link to the change being made; the caller saves.</summary>
    internal MadeLink Stage(Pupil pupil, string purpose, string forWhom, TimeSpan lasts, Guid? meetingId = null, string shows = "")
    {
        var now = time.GetUtcNow().UtcDateTime;
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        var link = new SharedLink
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            PupilId = pupil.Id,
            Purpose = purpose,
            TokenHash = HashOf(secret),
            For = forWhom.Trim(),
            MeetingId = meetingId,
            Shows = shows,
            MadeByUserId = actor.RequiredUserId,
            MadeAt = now,
            ExpiresAt = now + lasts,
        };
        db.Add(link);
        audit.Record("link-made", "link", link.Id.ToString(), $"A link ({purpose}) for {link.For}, until {Words.Moment(link.ExpiresAt)}.", pupil.SchoolId, pupil.Id);
        return new MadeLink(link, secret);
    }

    /// <summary>The only form in which a secret is kept.</summary>
    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
