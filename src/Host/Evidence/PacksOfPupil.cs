using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Evidence;

/// <summary>The packs made for a pupil, for those who answer for the whole school.</summary>
public sealed class PacksOfPupil(AppDb db, Actor actor, AuditLog audit)
{
    /// <summary>The pupil and the packs, the newest first; <c>null</c> if out of sight. Two queries.</summary>
    public async Task<(Pupil Pupil, IReadOnlyList<PackMade> Packs)?> ListAsync(Guid pupilId, CancellationToken cancellation)
    {
        var pupil = await db.Pupils.AsNoTracking().Include(p => p.Class).SingleOrDefaultAsync(p => p.Id == pupilId, cancellation);
        if (pupil is null || !actor.IsAnyIn(pupil.SchoolId, Roles.SeeWholeSchool))
            return null;
        return (pupil, await db.EvidencePacks.AsNoTracking().Where(p => p.PupilId == pupilId).OrderByDescending(p => p.MadeAt)
            .Select(p => new PackMade(p.Id, p.Kind, p.MadeAt, p.MadeBy.DisplayName, p.ContentHash)).ToListAsync(cancellation));
    }

    /// <summary>A pack with its pupil and who made it; <c>null</c> if out of sight. One query and one audit entry.</summary>
    public async Task<EvidencePack?> OpenAsync(Guid id, string how, CancellationToken cancellation)
    {
        var pack = await db.EvidencePacks.AsNoTracking().Include(p => p.MadeBy).Include(p => p.Pupil).SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (pack is null || !actor.IsAnyIn(pack.Pupil.SchoolId, Roles.SeeWholeSchool))
            return null;
        audit.Record(how, "pack", id.ToString(), Described(pack), pack.Pupil.SchoolId, pack.PupilId);
        await db.SaveChangesAsync(cancellation);
        return pack;
    }

    internal static string Described(EvidencePack pack) => $"{PackKinds.Titles[pack.Kind]}, content {pack.ContentHash[..12]}.";
}

/// <summary>A pack in a list.</summary>
public sealed record PackMade(Guid Id, string Kind, DateTime MadeAt, string MadeBy, string ContentHash);
