using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Audit;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Pupils;

/// <summary>The pupils whose pages the person opened last, read from the audit: nothing more is kept about what people look at.</summary>
public sealed class RecentPupils(AppDb db, Actor actor)
{
    private const int Shown = 8;
    private const int ViewsRead = 60;

    /// <summary>The newest first; those no longer in sight are left out. Two queries.</summary>
    public async Task<IReadOnlyList<FoundPupil>> ReadAsync(CancellationToken cancellation)
    {
        var me = actor.UserId;
        var views = await db.AuditEntries.AsNoTracking().Where(e => e.UserId == me && e.Action == AuditActions.PupilViewed && e.PupilId != null)
            .OrderByDescending(e => e.Id).Take(ViewsRead).Select(e => e.PupilId!.Value).ToListAsync(cancellation);
        var recent = views.Distinct().Take(Shown).ToList();
        if (recent.Count == 0)
            return [];
        var pupils = await db.Pupils.AsNoTracking().Where(p => recent.Contains(p.Id))
            .Select(p => new FoundPupil(p.Id, p.Forename, p.Surname, p.Upn, p.Class!.Name, p.YearGroup, p.School.Name, p.LeftOn))
            .ToListAsync(cancellation);
        return [.. pupils.OrderBy(pupil => recent.IndexOf(pupil.Id))];
    }
}
