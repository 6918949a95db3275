using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Scheduling;

/// <summary>
/// Moves the demonstration's clock forward day by day, to seven in the morning of each, and does each day's work on that day: so each message
/// bears the date it would have had.
/// </summary>
public sealed class ForwardClock(AppDb db, ClockState state, Tick tick)
{
    /// <summary>The most days that one move may pass.</summary>
    public const int MostDays = 60;

    private static readonly TimeOnly Morning = new(7, 0);

    /// <summary>Moves to seven in the morning of a day and says what happened on each day on the way.</summary>
    public async Task<IReadOnlyList<ClockDay>> ToAsync(DateOnly day, CancellationToken cancellation = default)
    {
        var clock = state.Clock ?? throw new InvalidOperationException("Only the demonstration's clock can be moved.");
        await state.FollowAsync(cancellation);
        var days = new List<ClockDay>();
        for (var next = clock.Today().AddDays(1); next <= day; next = next.AddDays(1))
        {
            await state.SetAsync(LocalTime.ToUtc(next, Morning, SkippedHour.Later, RepeatedHour.First), cancellation);
            var from = clock.GetUtcNow().UtcDateTime;
            var outcome = (await tick.RunNightlyAsync(cancellation)).Plus(await tick.RunAsync(cancellation));
            days.Add(new ClockDay(next, await WithKindsAsync(outcome.Done, from, cancellation), outcome.Problems));
        }

        return days;
    }

    /// <summary>Adds how many of the messages were reminders and how many escalations.</summary>
    private async Task<IReadOnlyDictionary<string, int>> WithKindsAsync(IReadOnlyDictionary<string, int> done, DateTime from, CancellationToken cancellation)
    {
        var kinds = await db.Notifications.Where(n => n.RecordedAt >= from).GroupBy(n => n.Kind)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var all = new SortedDictionary<string, int>(done.ToDictionary(), StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            all[kind.Key switch { "reminder" => "reminder", "due" => "notice of something due", "escalation" => "escalation", _ => "other message" }] = kind.Count;
        }

        return all;
    }
}
