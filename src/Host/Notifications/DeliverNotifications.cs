using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Absences;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Notifications;

/// <summary>
/// Puts each message whose day has come into the inboxes of the people who hold its role now. Where nobody does, the SENCo and the head are shown
/// it with the reason; where there is nobody at all, it waits.
/// </summary>
public sealed class DeliverNotifications(AppDb db, StandIns standIns, SchoolCalendars calendars, TimeProvider time)
{
    /// <summary>Delivers what may go out today. Returns how many messages reached somebody.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var today = time.Today();
        var waiting = await db.Notifications.Include(n => n.Run.Pupil).Where(n => n.SentAt == null && n.SendOn <= today && !db.RunPauses.Any(p => p.RunId == n.RunId && p.EndedOn == null))
            .OrderBy(n => n.SendOn).ThenBy(n => n.RecordedAt).ThenBy(n => n.Key).ToListAsync(cancellation);
        if (waiting.Count == 0)
            return 0;
        var schools = waiting.Select(n => n.SchoolId).Distinct().ToList();
        var calendar = await calendars.OfAsync(schools, cancellation);
        var people = await PeopleInRoles.OfAsync(db, standIns, schools, cancellation);
        var delivered = waiting.Where(n => IsOpen(n, calendar.GetValueOrDefault(n.SchoolId), today)).Count(n => Deliver(n, people));
        await db.SaveChangesAsync(cancellation);
        return delivered;
    }

    /// <summary>Whether a message may go out today: its own day was chosen with care; later, only days on which its reader works.</summary>
    internal static bool IsOpen(Notification message, SchoolCalendar? calendar, DateOnly today) =>
        message.SendOn == today || OpenDay.Is(calendar, SendDay.RecipientOf(message.Role), today);

    private bool Deliver(Notification message, PeopleInRoles people)
    {
        var readers = people.Find(message.Role, message.Run.Pupil);
        if (readers.Count == 0)
        {
            message.Problem = $"Nobody holds the role \"{Roles.Titles.GetValueOrDefault(message.Role, message.Role)}\" for this pupil.";
            readers = [.. people.Find(Roles.Senco, message.Run.Pupil), .. people.Find(Roles.Head, message.Run.Pupil)];
        }

        foreach (var reader in readers.DistinctBy(r => r.Id))
            db.InboxEntries.Add(new InboxEntry { Id = Guid.CreateVersion7(), NotificationId = message.Id, UserId = reader.Id });
        if (readers.Count == 0)
            return false;
        message.SentAt = time.GetUtcNow().UtcDateTime;
        return true;
    }
}
