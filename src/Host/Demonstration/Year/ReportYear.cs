using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Host.Access;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Notifications;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Demonstration.Year;

/// <summary>Counts a stretch of time from the tables alone, and asks them whether anything came on a closed day, twice or not at all.</summary>
public sealed class ReportYear(AppDb db, SchoolCalendars calendars, TimeProvider time)
{
    private static readonly string[] NotDone = ["not-needed", "replaced"];

    /// <summary>The report for these days, as things stand now. Everybody's pupils must be in sight.</summary>
    public async Task<YearReport> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (first, after) = (from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var sent = await db.Notifications.AsNoTracking().Where(n => n.SentAt >= first && n.SentAt < after).GroupBy(n => n.Kind)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var mails = await db.Emails.CountAsync(d => d.HandedOverAt >= first && d.HandedOverAt < after, cancellation);
        return new YearReport(
            from, to, await DutiesAsync(first, after, cancellation),
            new YearMessages(sent.Values.Sum(), new SortedDictionary<string, int>(sent, StringComparer.Ordinal), mails),
            await OnAClosedDayAsync(cancellation), await TwiceAsync(cancellation), await LostAsync(cancellation));
    }

    private async Task<YearDuties> DutiesAsync(DateTime first, DateTime after, CancellationToken cancellation)
    {
        var today = time.Today();
        var duties = await db.Duties.AsNoTracking().Where(d => d.Minutes > 0 && d.OpenedAt >= first && d.OpenedAt < after)
            .Select(d => new
            {
                d.DueOn,
                d.ClosedAt,
                d.DoneOn,
                d.Outcome,
                d.EscalatedTo,
                // Time ends duties too (a term that is over): only what a person recorded is done.
                ByPerson = d.RunId == null || db.RunSteps.Any(s => s.RunId == d.RunId && s.At == d.ClosedAt && s.UserId != null),
            })
            .ToListAsync(cancellation);
        var done = duties.Where(d => d.ClosedAt is not null && d.ByPerson && !NotDone.Contains(d.Outcome)).ToList();
        var open = duties.Where(d => d.ClosedAt is null).ToList();
        var late = done.Count(d => (d.DoneOn ?? LocalDay.Of(d.ClosedAt!.Value)) > d.DueOn);
        return new YearDuties(
            duties.Count, done.Count - late, late, duties.Count - done.Count - open.Count, open.Count(d => !(d.DueOn < today)), open.Count(d => d.DueOn < today),
            duties.Count(d => d.EscalatedTo is not null));
    }

    private async Task<IReadOnlyList<string>> OnAClosedDayAsync(CancellationToken cancellation)
    {
        var schools = await calendars.OfAsync(await db.Schools.Select(s => s.Id).ToListAsync(cancellation), cancellation);
        var works = (await db.Assignments.AsNoTracking().Where(a => a.User.LeftAt == null).Select(a => new { a.UserId, a.Role, a.SchoolId }).ToListAsync(cancellation)).ToLookup(a => a.UserId);
        bool Closed(Guid user, DateOnly day) => works[user].All(held => !OpenDay.Is(
            held.SchoolId is { } school ? schools.GetValueOrDefault(school) : schools.Values.FirstOrDefault(), SendDay.RecipientOf(held.Role), day));
        var entries = await db.InboxEntries.AsNoTracking().Where(e => e.Notification.SentAt != null)
            .Select(e => new { e.UserId, At = e.Notification.SentAt!.Value, e.Notification.Title, e.Notification.Role }).ToListAsync(cancellation);
        var mails = await db.Emails.AsNoTracking().Where(d => d.UserId != null).Select(d => new { UserId = d.UserId!.Value, d.On }).ToListAsync(cancellation);
        return
        [
            .. entries.Where(e => Closed(e.UserId, LocalDay.Of(e.At))).Select(e => $"{LocalDay.Of(e.At):yyyy-MM-dd}: \"{e.Title}\" for the {Roles.InSentence(e.Role)}"),
            .. mails.Where(m => Closed(m.UserId, m.On)).Select(m => $"{m.On:yyyy-MM-dd}: an e-mail"),
        ];
    }

    private async Task<IReadOnlyList<string>> TwiceAsync(CancellationToken cancellation)
    {
        // Unique keys forbid the same row twice; this asks for the same thing under two keys.
        var messages = await db.Notifications.AsNoTracking().GroupBy(n => new { n.RunId, n.Duty, n.Kind, n.Role, n.Title, n.Text, n.SendOn })
            .Where(g => g.Count() > 1).Select(g => new { g.Key.Title, g.Key.SendOn }).ToListAsync(cancellation);
        var entries = await db.InboxEntries.AsNoTracking().GroupBy(e => new { e.UserId, e.NotificationId }).Where(g => g.Count() > 1).CountAsync(cancellation);
        var mails = await db.Emails.AsNoTracking().Where(d => d.UserId != null).GroupBy(d => new { d.UserId, d.On }).Where(g => g.Count() > 1).CountAsync(cancellation);
        var steps = await db.RunSteps.AsNoTracking().GroupBy(s => new { s.RunId, s.Number }).Where(g => g.Count() > 1).CountAsync(cancellation);
        return
        [
            .. messages.Select(m => $"{m.SendOn:yyyy-MM-dd}: \"{m.Title}\""),
            .. Counted(entries, "message twice in one inbox"), .. Counted(mails, "person with two e-mails on a day"), .. Counted(steps, "step taken twice"),
        ];
    }

    private async Task<IReadOnlyList<string>> LostAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = time.Today();
        var timers = await db.Timers.AsNoTracking().Select(t => new { t.RunId, t.TimerId, t.DueAt, t.Attempts }).ToListAsync(cancellation);
        var rows = timers.ToLookup(t => t.RunId, t => (t.TimerId, t.DueAt));
        var runs = await db.WorkflowRuns.AsNoTracking().Where(r => r.EndedAt == null).Select(r => new { r.Id, r.Workflow, r.Snapshot }).ToListAsync(cancellation);
        var waiting = await db.Notifications.AsNoTracking().CountAsync(n => n.SentAt == null && n.SendOn < today, cancellation);
        var untold = await db.InboxEntries.AsNoTracking().Where(e => e.EmailId == null && e.ReadAt == null).Select(e => e.Notification.SentAt).ToListAsync(cancellation);
        var mails = await db.Emails.AsNoTracking().CountAsync(d => d.HandedOverAt == null, cancellation);
        return
        [
            .. Counted(timers.Count(t => t.DueAt <= now), "timer due that did not fire"),
            .. Counted(timers.Count(t => t.Attempts > 0), "timer that failed"),
            .. runs.Where(run => !Snapshot.FromJson(run.Snapshot).Timers.Values.Select(t => (t.Id, t.DueUtc)).ToHashSet().SetEquals(rows[run.Id])).Select(run => $"timers of a run of {run.Workflow} that its table does not have"),
            .. Counted(waiting, "message that nobody got"),
            .. Counted(untold.Count(at => at is { } then && LocalDay.Of(then) < today.AddDays(-1)), "message in an inbox that no e-mail told of"),
            .. Counted(mails, "e-mail not handed over"),
        ];
    }

    private static IEnumerable<string> Counted(int count, string what) => count == 0 ? [] : [$"{what}: {count}"];
}
