using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Drafts;

/// <summary>The signed-in person's drafts: the only way to one, so that nobody else's is ever read.</summary>
public sealed class MyDrafts(AppDb db, Actor actor, DraftSettings settings, TimeProvider time)
{
    /// <summary>How long a draft is kept after it was last worked on, in days.</summary>
    public int KeptDays => settings.KeptDays;

    /// <summary>All of them, with their pupils, the newest first. One query.</summary>
    public async Task<IReadOnlyList<Draft>> AllAsync(CancellationToken cancellation) =>
        await Mine().Include(d => d.Pupil).OrderByDescending(d => d.KeptAt).ToListAsync(cancellation);

    /// <summary>Those of the forms on one page. One query.</summary>
    /// <param name="page">The page's address, with what comes after <c>?</c>.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<IReadOnlyList<Draft>> OnPageAsync(string page, CancellationToken cancellation)
    {
        var parts = page + "#";
        return await Mine().Where(d => d.Form == page || d.Form.StartsWith(parts)).ToListAsync(cancellation);
    }

    /// <summary>That of one form, or <c>null</c>.</summary>
    public Task<Draft?> OfFormAsync(string form, CancellationToken cancellation) => Mine().SingleOrDefaultAsync(d => d.Form == form, cancellation);

    /// <summary>Throws one away. Nothing is left of it.</summary>
    public async Task ForgetAsync(Guid id, CancellationToken cancellation) => await Mine().Where(d => d.Id == id).ExecuteDeleteAsync(cancellation);

    private IQueryable<Draft> Mine()
    {
        var (me, ended) = (actor.UserId ?? Guid.Empty, settings.EndedBefore(time));
        return db.Drafts.AsNoTracking().Where(d => d.UserId == me && d.KeptAt >= ended && (d.PupilId == null || db.Pupils.Any(p => p.Id == d.PupilId)));
    }
}
