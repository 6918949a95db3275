using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Notifications;

/// <summary>Gathers what is new in each person's inbox into one e-mail a day. The row is the outbox: written once, handed over afterwards.</summary>
public sealed partial class WriteDigests(AppDb db, SchoolCalendars calendars, DigestText text, TimeProvider time, ILogger<WriteDigests> log)
{
    /// <summary>Writes today's digests for those who have none yet. Returns how many.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var today = time.Today();
        var entries = await db.InboxEntries.Include(e => e.Notification)
            .Where(e => e.EmailId == null && e.ReadAt == null && !db.Emails.Any(d => d.UserId == e.UserId && d.On == today))
            .ToListAsync(cancellation);
        if (entries.Count == 0)
            return 0;
        var calendar = await calendars.OfAsync([.. entries.Select(e => e.Notification.SchoolId).Distinct()], cancellation);
        var readers = entries.Where(e => DeliverNotifications.IsOpen(e.Notification, calendar.GetValueOrDefault(e.Notification.SchoolId), today))
            .GroupBy(e => e.UserId).ToDictionary(group => group.Key, group => group.ToList());
        var written = 0;
        foreach (var user in await db.Users.Where(u => readers.Keys.Contains(u.Id) && u.LeftAt == null && u.Email != null).ToListAsync(cancellation))
        {
            var mine = readers[user.Id];
            var digest = text.Compose(user, today, [.. mine.Select(e => e.Notification)]);
            db.Emails.Add(digest);
            mine.ForEach(entry => entry.EmailId = digest.Id);
            try
            {
                await db.SaveChangesAsync(cancellation);
                written++;
            }
            catch (DbUpdateException problem)
            {
                // One person's message that cannot be kept is no reason for another to get none.
                LogFailure(problem, user.Id);
                db.Entry(digest).State = EntityState.Detached;
                mine.ForEach(entry => db.Entry(entry).State = EntityState.Unchanged);
            }
        }

        return written;
    }

    [LoggerMessage(LogLevel.Error, "The e-mail of person {User} could not be written; it is tried again at the next look.")]
    private partial void LogFailure(Exception problem, Guid user);
}
