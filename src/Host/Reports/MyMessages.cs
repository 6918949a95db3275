using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Reports;

/// <summary>The signed-in person's unread messages.</summary>
public sealed class MyMessages(AppDb db, Actor actor)
{
    private const int AtMost = 100;

    private static readonly CompiledQuery<Func<AppDb, Guid?, IAsyncEnumerable<MessageLine>>> Unread = new(() => EF.CompileAsyncQuery((AppDb db, Guid? reader) =>
        db.InboxEntries.AsNoTracking()
            .Where(e => e.UserId == reader && e.ReadAt == null)
            .OrderByDescending(e => e.Notification.SentAt).ThenBy(e => e.Id).Take(AtMost)
            .Select(e => new MessageLine(e.Id, e.Notification.PupilId, e.Notification.Kind, e.Notification.Text, e.Notification.SendOn))));

    /// <summary>Unread messages, newest first, a hundred at most. One query.</summary>
    public async Task<IReadOnlyList<MessageLine>> ReadAsync(CancellationToken cancellation) => await Unread.For(db)(db, actor.UserId).ToListAsync(cancellation);
}

/// <summary>A message as lists show it.</summary>
/// <param name="Id">The inbox entry's id.</param>
/// <param name="PupilId">The pupil it is about.</param>
/// <param name="Kind"><c>reminder</c>, <c>due</c>, <c>escalation</c> or <c>information</c>.</param>
/// <param name="Text">What, why and by when.</param>
/// <param name="SentOn">The day it was sent.</param>
public sealed record MessageLine(Guid Id, Guid PupilId, string Kind, string Text, DateOnly SentOn);
