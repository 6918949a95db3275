using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Cycles;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;
using SendWorkflows.Host.SharedLinks;

namespace SendWorkflows.Host.Professionals;

/// <summary>The specialists' advice on one pupil, and who has a link.</summary>
public sealed class ProfessionalsOfPupil(AppDb db, Actor actor, SpecialistFacts facts, AuditLog audit, TimeProvider time)
{
    /// <summary>What a person at the pupil's school sees; <c>null</c> if there is none in sight. Three queries and one audit entry.</summary>
    public async Task<PupilProfessionals?> ReadAsync(Guid pupilId, CancellationToken cancellation)
    {
        var pupil = await db.Pupils.AsNoTracking().Include(p => p.Class).SingleOrDefaultAsync(p => p.Id == pupilId, cancellation);
        // Support staff have the needs summary and the targets, not the reports (the role matrix of the service).
        if (pupil is null || !actor.MayRecord(pupil.SchoolId))
            return null;
        var advice = await db.Advice.AsNoTracking().Where(a => a.PupilId == pupilId).OrderByDescending(a => a.SeenOn).ThenByDescending(a => a.ReceivedAt).ToListAsync(cancellation);
        var links = await db.SharedLinks.AsNoTracking().Include(l => l.Mail).Where(l => l.PupilId == pupilId && l.Purpose == LinkPurpose.Advice).OrderByDescending(l => l.MadeAt).ToListAsync(cancellation);
        audit.Record("professionals-viewed", "pupil", pupilId.ToString(), "Opened the specialists' advice.", pupil.SchoolId, pupilId);
        await db.SaveChangesAsync(cancellation);
        return new PupilProfessionals(pupil, advice, links, await facts.RolesAsync(pupil.SchoolId, cancellation), actor.MayOversee(pupil.SchoolId), time.GetUtcNow().UtcDateTime);
    }
}

/// <summary>The specialists of one pupil.</summary>
/// <param name="Pupil">The pupil.</param>
/// <param name="Advice">All advice, the most recently seen first, with what was taken back.</param>
/// <param name="Links">The links specialists were given, the newest first.</param>
/// <param name="Roles">The professions, by code.</param>
/// <param name="MayInvite">Whether the reader may share the record and take advice back.</param>
/// <param name="Now">The instant it was read at (UTC).</param>
public sealed record PupilProfessionals(
    Pupil Pupil, IReadOnlyList<Advice> Advice, IReadOnlyList<SharedLink> Links, IReadOnlyDictionary<string, string> Roles, bool MayInvite, DateTime Now);
