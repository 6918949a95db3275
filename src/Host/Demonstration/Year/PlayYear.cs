using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Calendars;
using SendWorkflows.Host.Data;
using SendWorkflows.Host.Scheduling;

namespace SendWorkflows.Host.Demonstration.Year;

/// <summary>Plays the demonstration's authority up to a day, with or without its people at work, and reports what the tables then say.</summary>
public sealed class PlayYear(AppDb db, SchoolCalendars calendars, ForwardClock clock, PeopleAtWork people, ReportYear report)
{
    /// <summary>
    /// Plays up to seven in the morning of a day. Pupils are evaluated in the nights before a school day: on other days nobody is there to read what
    /// would be found, and the next night finds it.
    /// </summary>
    public async Task<IReadOnlyList<ClockDay>> ToAsync(DateOnly day, bool withPeople, CancellationToken cancellation)
    {
        var schools = await calendars.OfAsync(await db.Schools.Select(s => s.Id).ToListAsync(cancellation), cancellation);
        return await clock.ToAsync(day, withPeople ? people.WorkAsync : null, next => schools.Values.Any(school => school.IsSchoolDay(next) || !school.Covers(next)), cancellation);
    }

    /// <summary>The report of the school year up to a day that has been reached.</summary>
    public Task<YearReport> ReportAsync(DateOnly day, CancellationToken cancellation) => report.ReadAsync(SchoolYear.BeginningOf(day), day, cancellation);
}
