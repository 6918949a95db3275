using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Notifications;

/// <summary>The signed-in person's messages.</summary>
public sealed class MyInbox(AppDb db, Actor actor)
{
    private const int TickedOffShown = 20;

    /// <summary>The messages not ticked off, newest first, and the latest that were.</summary>
    public async Task<IReadOnlyList<InboxMessage>> FindAsync(CancellationToken cancellation = default)
    {
        var mine = db.InboxEntries.AsNoTracking().Where(e => e.UserId == actor.UserId);
        return
        [
            .. await ShowAsync(mine.Where(e => e.ReadAt == null), cancellation),
            .. (await ShowAsync(mine.Where(e => e.ReadAt != null).OrderByDescending(e => e.ReadAt).Take(TickedOffShown), cancellation)),
        ];
    }

    private async Task<List<InboxMessage>> ShowAsync(IQueryable<InboxEntry> entries, CancellationToken cancellation) =>
        [.. (await entries.Select(e => new InboxMessage(
            e.Id, e.Notification.Run.Pupil.Forename + " " + e.Notification.Run.Pupil.Surname, e.Notification.PupilId,
            db.Cycles.Where(c => c.RunId == e.Notification.RunId).Select(c => (Guid?)c.Id).FirstOrDefault(),
            e.Notification.Kind, e.Notification.Title, e.Notification.Text, e.Notification.Problem, e.Notification.DueOn, e.Notification.SentAt, e.ReadAt))
            .ToListAsync(cancellation)).OrderByDescending(m => m.SentAt).ThenBy(m => m.DueOn)];
}

/// <summary>One message as its reader sees it.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Pupil">The pupil's name: the inbox may say it, an e-mail never does.</param>
/// <param name="PupilId">The pupil.</param>
/// <param name="CycleId">The cycle it is about, if it is about one.</param>
/// <param name="Kind"><c>reminder</c>, <c>due</c>, <c>escalation</c> or <c>information</c>.</param>
/// <param name="Title">The subject.</param>
/// <param name="Text">What, why and by when.</param>
/// <param name="Problem">Why this reader is told in place of another.</param>
/// <param name="DueOn">The day it is due.</param>
/// <param name="SentAt">When it came (UTC).</param>
/// <param name="ReadAt">When it was ticked off (UTC).</param>
public sealed record InboxMessage(
    Guid Id, string Pupil, Guid PupilId, Guid? CycleId, string Kind, string Title, string Text, string? Problem, DateOnly? DueOn, DateTime? SentAt, DateTime? ReadAt);
