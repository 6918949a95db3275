using Microsoft.EntityFrameworkCore;
using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Host.Interventions;

/// <summary>Reads the sessions that are planned, by the days and minutes on which the provision map reckons their cost.</summary>
public sealed class PlannedSessions(WholeGroups whole)
{
    /// <summary>A school's sessions from one day to another, by day. One query.</summary>
    /// <param name="schoolId">The school.</param>
    /// <param name="calendar">Its calendar; without one nothing can be said of any day.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<SchoolSessions> OfAsync(Guid schoolId, SchoolCalendar? calendar, DateOnly from, DateOnly until, CancellationToken cancellation)
    {
        var running = await whole.ReadAsync([schoolId], sight => sight.Interventions.AsNoTracking().Where(i => i.SchoolId == schoolId && i.Until >= from && i.From <= until).OrderBy(i => i.Name).ThenBy(i => i.Id)
            .Select(i => new
            {
                Intervention = i,
                i.Group,
                Leader = i.Leader!.DisplayName,
                Role = sight.Assignments.Where(a => a.UserId == i.LeaderId && a.SchoolId == schoolId).OrderBy(a => a.Role).Select(a => a.Role).FirstOrDefault(),
            }).ToListAsync(cancellation));
        var planned = running.Select(each => (each.Intervention, each.Group, each.Leader, each.Role, Days: InterventionSums.PlannedDays(each.Intervention, calendar))).ToList();
        return new SchoolSessions(
            [.. planned.Where(each => each.Days is not null).SelectMany(each => InterventionSums.DaysWithPupils(each.Days!.Where(day => day >= from && day <= until), each.Group)
                .Select(day => new PlannedSession(day, each.Leader, each.Role, each.Intervention.SessionMinutes, InterventionSums.StaffMinutes(each.Intervention, each.Intervention.SessionMinutes))))],
            [.. planned.Where(each => each.Days is null).Select(each => each.Intervention.Name)]);
    }
}

/// <summary>One session that is planned.</summary>
/// <param name="On">The school day.</param>
/// <param name="Leader">Who leads it; <c>null</c> while nobody with an account does.</param>
/// <param name="Role">The leader's role at the school; of several the first by name.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="StaffMinutes">What all adults in it spend together.</param>
public sealed record PlannedSession(DateOnly On, string? Leader, string? Role, int Minutes, int StaffMinutes)
{
    /// <summary>What adults besides the leader spend; all of it where nobody is named.</summary>
    public int MinutesOfOthers => Leader is null ? StaffMinutes : StaffMinutes - Minutes;
}

/// <summary>A school's planned sessions.</summary>
/// <param name="Sessions">Those whose days are known.</param>
/// <param name="Unknown">The names of interventions that end after the known term dates, so that nothing can be said of their days.</param>
public sealed record SchoolSessions(IReadOnlyList<PlannedSession> Sessions, IReadOnlyList<string> Unknown);
