using Microsoft.EntityFrameworkCore;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Workflows;

/// <summary>
/// After a school's term dates change: moves, in one change a school, every date that hangs on them in the workflows under way there. What was not
/// finished is done at the next tick.
/// </summary>
internal sealed class FollowTermDates(AppDb db, Runs runs, CalendarCache calendars) : ITickWork
{
    /// <summary>Before the timers, so that none fires on a day that has moved.</summary>
    public int Order => -10;

    public async Task<IReadOnlyDictionary<string, int>> RunAsync(CancellationToken cancellation)
    {
        var moved = 0;
        foreach (var school in await db.SchoolDates.Where(d => d.FollowedAt == null || d.FollowedAt != d.ChangedAt).Select(d => d.SchoolId).ToListAsync(cancellation))
            moved += await Saving.WithRetriesAsync(db, () => StageAsync(school, cancellation), _ => true, cancellation);
        return moved == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { ["workflow with other dates"] = moved };
    }

    private async Task<int> StageAsync(Guid schoolId, CancellationToken cancellation)
    {
        var dates = await db.SchoolDates.SingleAsync(d => d.SchoolId == schoolId, cancellation);
        dates.FollowedAt = dates.ChangedAt;
        return calendars.Read(dates).Calendar is { } calendar ? await runs.StageNewCalendarAsync(schoolId, calendar, cancellation) : 0;
    }
}
