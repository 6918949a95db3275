using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Drafts;

/// <summary>Keeps what a person has typed into a form so far. Without an audit entry: it changes nothing that anybody else sees, and nothing is recorded by it.</summary>
public sealed class KeepDraft(AppDb db, DraftOfTicket drafts, MyDrafts mine, LinkDrafts ofLinks, Actor actor, TimeProvider time)
{
    /// <summary>Keeps it in place of what was kept from the same showing of the form, or of what that showed.</summary>
    public async Task<KeptDraft> RunAsync(DraftTicket ticket, IFormCollection sent, CancellationToken cancellation)
    {
        if (await WhyNotAsync(ticket, cancellation) is { } closed)
            return closed;
        var before = await drafts.FindAsync(ticket, cancellation);
        if (!GoesOn(ticket, before))
            return KeptDraft.Overtaken;
        var fields = DraftFields.Changed(ticket, sent, before is null ? new Dictionary<string, DraftField>() : DraftFields.Read(before.Fields));
        var text = DraftFields.Write(fields);
        if (text.Length > DraftFields.Most)
            return KeptDraft.TooLong;
        if (fields.Count == 0)
            return await EmptyAsync(ticket, before, cancellation);
        if (ticket.Link is { } link)
            text = LinkSeal.Close(link.Secret, text);
        return before is null ? await BeginAsync(ticket, text, cancellation) : await GoOnAsync(before, ticket, text, cancellation);
    }

    private async Task<KeptDraft?> WhyNotAsync(DraftTicket ticket, CancellationToken cancellation)
    {
        if (ticket.Link is { } link)
            return await ofLinks.WorksAsync(link, cancellation) ? null : KeptDraft.LinkEnded;
        return ticket.UserId == actor.RequiredUserId && (ticket.PupilId is null || await db.Pupils.AnyAsync(p => p.Id == ticket.PupilId, cancellation)) ? null : KeptDraft.NotFound;
    }

    // Whoever goes on with it on a telephone must not lose that to the browser that is still open on a desk.
    private static bool GoesOn(DraftTicket ticket, Draft? before) =>
        before is null ? ticket.GoesOnFrom == Guid.Empty : before.KeptFrom == ticket.Sheet || before.KeptFrom == ticket.GoesOnFrom;

    private async Task<KeptDraft> EmptyAsync(DraftTicket ticket, Draft? before, CancellationToken cancellation)
    {
        if (before is not null)
            await (ticket.Link is { } link ? ofLinks.ForgetAsync(link, cancellation) : mine.ForgetAsync(before.Id, cancellation));
        return KeptDraft.Nothing;
    }

    private async Task<KeptDraft> BeginAsync(DraftTicket ticket, string fields, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var linkId = ticket.Link?.Id;
        // One that has ended and was not cleared away yet is in the way of the new one.
        await db.Drafts.Where(d => linkId != null ? d.LinkId == linkId : d.UserId == ticket.UserId && d.Form == ticket.Form).ExecuteDeleteAsync(cancellation);
        db.Drafts.Add(new Draft
        {
            Id = Guid.CreateVersion7(now),
            UserId = ticket.UserId,
            LinkId = linkId,
            PupilId = ticket.PupilId,
            Form = ticket.Link?.Purpose ?? ticket.Form,
            Title = ticket.Title,
            Fields = fields,
            BegunAt = now.UtcDateTime,
            KeptAt = now.UtcDateTime,
            KeptFrom = ticket.Sheet,
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException problem) when (problem.IsConflict())
        {
            return KeptDraft.Overtaken;
        }

        return KeptDraft.At(now.UtcDateTime);
    }

    private async Task<KeptDraft> GoOnAsync(Draft before, DraftTicket ticket, string fields, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var kept = await db.Drafts.Where(d => d.Id == before.Id && d.KeptFrom == before.KeptFrom).ExecuteUpdateAsync(
            change => change.SetProperty(d => d.Fields, fields).SetProperty(d => d.KeptAt, now).SetProperty(d => d.KeptFrom, ticket.Sheet), cancellation);
        return kept == 0 ? KeptDraft.Overtaken : KeptDraft.At(now);
    }
}
