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
    /// <summary>The most days that one move on the page may pass: a browser does not wait for more.</summary>
    public const int MostDays = 60;

    /// <summary>The most days that one move on the command line may pass: a school year.</summary>
    public const int MostDaysOfCommand = 366;

    private static readonly TimeOnly Morning = new(7, 0);
    private static readonly TimeOnly EndOfLessons = new(15, 30);

    /// <summary>Moves to seven in the morning of a day and says what happened on each day on the way.</summary>
    /// <param name="day">The day.</param>
    /// <param name="afternoon">What people do at the end of each day's lessons, and how much of it they did; <c>null</c> if nobody does anything.</param>
    /// <param name="night">Whether the night's work is done before a day; <c>null</c> for every day.</param>
    /// <param name="cancellation">Stops after the day under way.</param>
    public async Task<IReadOnlyList<ClockDay>> ToAsync(
        DateOnly day, Func<DateOnly, CancellationToken, Task<IReadOnlyDictionary<string, int>>>? afternoon = null, Func<DateOnly, bool>? night = null, CancellationToken cancellation = default)
    {
        var clock = state.Clock ?? throw new InvalidOperationException("Only the demonstration's clock can be moved.");
        await state.FollowAsync(cancellation);
        var days = new List<ClockDay>();
        for (var next = clock.Today().AddDays(1); next <= day; next = next.AddDays(1))
        {
            await SetAsync(next, Morning, cancellation);
            var from = clock.GetUtcNow().UtcDateTime;
            var outcome = (night?.Invoke(next) == false ? TickOutcome.Nothing : await tick.RunNightlyAsync(cancellation)).Plus(await tick.RunAsync(cancellation));
            if (afternoon is not null && next < day)
            {
                await SetAsync(next, EndOfLessons, cancellation);
                outcome = outcome.Plus(new TickOutcome(await afternoon(next, cancellation), []));
            }

            days.Add(new ClockDay(next, await WithKindsAsync(outcome.Done, from, cancellation), outcome.Problems));
            db.ChangeTracker.Clear();
        }

        return days;
    }

    private Task SetAsync(DateOnly day, TimeOnly at, CancellationToken cancellation) =>
        state.SetAsync(LocalTime.ToUtc(day, at, SkippedHour.Later, RepeatedHour.First), cancellation);

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
