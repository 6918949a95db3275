using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Tests.Cycles;
using SendWorkflows.Host.Tests.Timers;
using SendWorkflows.TestKit;

namespace SendWorkflows.Host.Tests.Faults;

/// <summary>A school whose pupils' reminders all fall due at once, and the count of what came of them.</summary>
internal sealed class DueMorning(CycleSetting setting, int pupils)
{
    private const string Reminder = "assessReminder";

    internal CycleSetting Setting => setting;

    /// <summary>Makes so many pupils, each with a cycle, whose reminder is due at this instant; a long time ago unless given, which a program on the computer's own clock sees too.</summary>
    internal static async Task<DueMorning> MakeAsync(RunningService service, int pupils, DateTime? dueAt = null)
    {
        var setting = await CycleSetting.MakeAsync(service);
        await setting.StartAsync();
        await ManyRuns.CopyAsync(setting, pupils - 1);
        var due = dueAt ?? new DateTime(2026, 1, 5, 7, 0, 0, DateTimeKind.Utc);
        await setting.AskAsync(db => db.MoveTimersAsync(Reminder, (_, _) => due));
        return new DueMorning(setting, pupils);
    }

    /// <summary>How many reminders there are so far.</summary>
    internal Task<int> RemindedAsync() => setting.AskAsync(db => db.Notifications.CountAsync(n => n.Kind == "reminder"));

    /// <summary>Fires until every reminder is there, or so many, a minute later each time: as often as the service would look in two hours, and no more.</summary>
    internal async Task FinishAsync(int? untilThere = null)
    {
        for (var look = 0; look < 240; look++)
        {
            try
            {
                if (await RemindedAsync() >= (untilThere ?? pupils))
                    return;
                setting.Service.Clock.Advance(TimeSpan.FromMinutes(1));
                await setting.TickAsync();
            }
            catch (Exception away) when (away is not OperationCanceledException)
            {
                // What the service's own look does when the database is away: it looks again.
            }
        }
    }

    /// <summary>Counts what is there against what was owed.</summary>
    internal Task<Tally> TallyAsync() => setting.AskAsync(async db =>
    {
        var reminded = await db.Notifications.Where(n => n.Kind == "reminder").Select(n => n.RunId).ToListAsync();
        var waiting = await db.Timers.Where(t => t.Name == Reminder).Select(t => t.RunId).ToListAsync();
        var torn = await db.WorkflowRuns.CountAsync(r => r.Steps != r.Revision || db.RunSteps.Where(s => s.RunId == r.Id && s.Event == Reminder).Count() != db.Notifications.Count(n => n.RunId == r.Id && n.Kind == "reminder"));
        var distinct = reminded.Distinct().Count();
        return new Tally(pupils, pupils - distinct, reminded.Count - distinct, torn + waiting.Intersect(reminded).Count());
    });
}
