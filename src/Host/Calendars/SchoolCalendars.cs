using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Data;

namespace SendWorkflows.Host.Calendars;

/// <summary>Answers with a school's own calendar (term dates belong to the school).</summary>
public sealed class SchoolCalendars(AppDb db, CalendarCache cache)
{
    private static readonly CompiledQuery<Func<AppDb, Guid, CancellationToken, Task<SchoolDates?>>> DatesOf = new(() =>
        EF.CompileAsyncQuery((AppDb db, Guid school, CancellationToken cancellation) => db.SchoolDates.AsNoTracking().SingleOrDefault(d => d.SchoolId == school)));

    /// <summary>The school's calendar with England's bank holidays; <c>null</c> if it has no dates yet or they cannot be read.</summary>
    public async Task<SchoolCalendar?> OfAsync(Guid schoolId, CancellationToken cancellation = default) =>
        await DatesOf.For(db)(db, schoolId, cancellation) is { } dates
            ? cache.Read(dates).Calendar
            : null;

    /// <summary>The calendars of several schools at once; a school without a readable one is absent.</summary>
    public async Task<IReadOnlyDictionary<Guid, SchoolCalendar>> OfAsync(IReadOnlyCollection<Guid> schoolIds, CancellationToken cancellation = default)
    {
        var found = new Dictionary<Guid, SchoolCalendar>();
        foreach (var dates in await db.SchoolDates.AsNoTracking().Where(d => schoolIds.Contains(d.SchoolId)).ToListAsync(cancellation))
        {
            if (cache.Read(dates).Calendar is { } calendar)
                found[dates.SchoolId] = calendar;
        }

        return found;
    }
}
