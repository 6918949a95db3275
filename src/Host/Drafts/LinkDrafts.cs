using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.SharedLinks;

namespace SendWorkflows.Host.Drafts;

/// <summary>The draft of whoever holds a link: the only way to it, and only with the link's secret while the link works.</summary>
public sealed class LinkDrafts(AppDb db, OpenSharedLink links)
{
    /// <summary>Whether the link still works. Opens the scope to its pupil.</summary>
    public async Task<bool> WorksAsync(LinkKey key, CancellationToken cancellation) => await links.FindAsync(key.Secret, key.Purpose, cancellation) is { } link && link.Id == key.Id;

    /// <summary>The draft with its fields unsealed, or <c>null</c>.</summary>
    public async Task<Draft?> FindAsync(LinkKey key, CancellationToken cancellation)
    {
        if (!await WorksAsync(key, cancellation) || await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.LinkId == key.Id, cancellation) is not { } draft
            || LinkSeal.Open(key.Secret, draft.Fields) is not { } fields)
            return null;
        draft.Fields = fields;
        return draft;
    }

    /// <summary>Throws it away. Nothing is left of it.</summary>
    public async Task ForgetAsync(LinkKey key, CancellationToken cancellation)
    {
        if (await WorksAsync(key, cancellation))
            await db.Drafts.Where(d => d.LinkId == key.Id).ExecuteDeleteAsync(cancellation);
    }
}

/// <summary>A link that is ended takes its draft along, in the same change.</summary>
internal sealed class EndDraftOfLink(AppDb db) : IEndsWithLink
{
    public async Task StageAsync(SharedLink link, CancellationToken cancellation) =>
        db.RemoveRange(await db.Drafts.Where(d => d.LinkId == link.Id).ToListAsync(cancellation));
}
