using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Pupils;

namespace SendWorkflows.Host.Suggestions;

/// <summary>Where a pupil stands today, for pages that change it.</summary>
/// <param name="Pupil">The pupil, with the class.</param>
/// <param name="Placements">The placements that hold.</param>
public sealed record SupportNow(Pupil Pupil, IReadOnlyList<Placement> Placements)
{
    /// <summary>Reads it; <c>null</c> if the pupil is not in sight. Two queries.</summary>
    internal static async Task<SupportNow?> ReadAsync(AppDb db, Guid pupilId, CancellationToken cancellation)
    {
        var pupil = await db.Pupils.AsNoTracking().Include(p => p.Class).SingleOrDefaultAsync(p => p.Id == pupilId, cancellation);
        return pupil is null
            ? null
            : new SupportNow(pupil, await db.Placements.AsNoTracking().Where(p => p.PupilId == pupilId && p.To == null).OrderBy(p => p.From).ToListAsync(cancellation));
    }
}
