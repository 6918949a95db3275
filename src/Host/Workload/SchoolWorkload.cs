using SendWorkflows.Engine.Calendars;
using SendWorkflows.Host.Access;

namespace SendWorkflows.Host.Workload;

/// <summary>What a school's duties ask for week by week.</summary>
/// <param name="Weeks">The weeks from the present one on, in order.</param>
/// <param name="Classes">The classes, those that ask for most first.</param>
/// <param name="LateMinutes">What is overdue, which the present week includes.</param>
/// <param name="UndatedMinutes">What has no date yet, in no week.</param>
/// <param name="LaterMinutes">What is open and due after the last week.</param>
public sealed record SchoolWorkload(IReadOnlyList<Workweek> Weeks, IReadOnlyList<ClassLoad> Classes, int LateMinutes, int UndatedMinutes, int LaterMinutes)
{
    private const int WeeksAhead = 14;
    private const int WeeksOfClasses = 4;
    private const int DaysAWeek = 7;

    /// <summary>A week is a peak from this many times the mean of the weeks in which the school meets.</summary>
    private const double Peak = 1.5;

    /// <summary>The sessions of interventions planned, in no sum of the duties.</summary>
    public SessionHours Sessions { get; init; } = SessionHours.None;

    /// <summary>The roles that anything lies with, in the order roles are listed.</summary>
    public IReadOnlyList<string> AllRoles => [.. Roles.Titles.Keys.Intersect(Weeks.SelectMany(week => week.Minutes.Keys)), .. Weeks.SelectMany(week => week.Minutes.Keys).Except(Roles.Titles.Keys).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The last day of the weeks looked at.</summary>
    internal static DateOnly LastDay(DateOnly today) => Workweek.MondayOf(today).AddDays((WeeksAhead * DaysAWeek) - 1);

    /// <summary>Adds work up.</summary>
    /// <param name="work">The school's open duties, those paused left out, and those to come.</param>
    /// <param name="cycles">The class and the agreed day of review of each cycle under way.</param>
    /// <param name="calendar">The school's calendar, or <c>null</c>.</param>
    /// <param name="today">The day it is.</param>
    internal static SchoolWorkload Of(IReadOnlyCollection<Work> work, IReadOnlyCollection<(string? Class, DateOnly? ReviewBy)> cycles, SchoolCalendar? calendar, DateOnly today)
    {
        var (first, last) = (Workweek.MondayOf(today), LastDay(today));
        var dated = work.Where(piece => piece.DueOn <= last).ToLookup(piece => Workweek.MondayOf(piece.DueOn < today ? today : piece.DueOn!.Value));
        var reviews = cycles.Select(cycle => cycle.ReviewBy).OfType<DateOnly>().Where(day => day > today).ToLookup(Workweek.MondayOf);
        List<Workweek> weeks = [.. Enumerable.Range(0, WeeksAhead).Select(week => first.AddDays(week * DaysAWeek)).Select(monday => new Workweek(
            monday, Meets(calendar, monday), dated[monday].GroupBy(piece => piece.Role).ToDictionary(role => role.Key, Sum), reviews[monday].Count()))];
        var mean = weeks.Where(week => week.IsOpen).Select(week => week.Total).DefaultIfEmpty().Average();
        return new SchoolWorkload(
            [.. weeks.Select(week => week with { IsPeak = week.Total > mean * Peak })], [.. ByClass(work, cycles, first.AddDays(WeeksOfClasses * DaysAWeek))],
            Sum(work.Where(piece => piece.DueOn < today)), Sum(work.Where(piece => piece.DueOn is null)), Sum(work.Where(piece => piece.DueOn > last)));
    }

    private static IEnumerable<ClassLoad> ByClass(IEnumerable<Work> work, IEnumerable<(string? Class, DateOnly? ReviewBy)> cycles, DateOnly end)
    {
        var (byClass, inCycle) = (work.ToLookup(piece => piece.Class ?? ""), cycles.ToLookup(cycle => cycle.Class ?? ""));
        return byClass.Select(group => group.Key).Union(inCycle.Select(group => group.Key))
            .Select(name => new ClassLoad(name, inCycle[name].Count(), byClass[name].Count(piece => piece.IsOpen), Sum(byClass[name].Where(piece => piece.DueOn < end))))
            .OrderByDescending(load => load.Minutes).ThenBy(load => load.Class, StringComparer.Ordinal);
    }

    private static bool Meets(SchoolCalendar? calendar, DateOnly monday) =>
        calendar is null || Enumerable.Range(0, DaysAWeek).Select(monday.AddDays).Any(day => !calendar.Covers(day) || calendar.IsSchoolDay(day));

    private static int Sum(IEnumerable<Work> work) => work.Sum(piece => piece.Minutes);
}
