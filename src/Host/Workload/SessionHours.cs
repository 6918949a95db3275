using SendWorkflows.Host.Access;
using SendWorkflows.Host.Interventions;

namespace SendWorkflows.Host.Workload;

/// <summary>The hours of the sessions of interventions that are planned, week by week: time with pupils, apart from the duties' paper work.</summary>
/// <param name="People">Each person who leads any, those who lead most first; below them the adults who are not named.</param>
/// <param name="Unknown">The interventions of whose days nothing can be said.</param>
public sealed record SessionHours(IReadOnlyList<SessionTime> People, IReadOnlyList<string> Unknown)
{
    /// <summary>No sessions.</summary>
    public static SessionHours None { get; } = new([], []);

    /// <summary>Adds sessions up.</summary>
    internal static SessionHours Of(SchoolSessions planned)
    {
        var led = planned.Sessions.Where(session => session.Leader is not null).GroupBy(session => (session.Leader, session.Role))
            .Select(own => new SessionTime(own.Key.Leader, own.Key.Role, ByWeek(own, session => session.Minutes)))
            .OrderByDescending(person => person.Minutes.Values.Sum()).ThenBy(person => person.Person, StringComparer.Ordinal);
        var others = ByWeek(planned.Sessions.Where(session => session.MinutesOfOthers > 0), session => session.MinutesOfOthers);
        return new SessionHours([.. led, .. others.Count > 0 ? [new SessionTime(null, null, others)] : Array.Empty<SessionTime>()], planned.Unknown);
    }

    /// <summary>The minutes of a week, all adults together.</summary>
    public int In(Workweek week) => People.Sum(person => person.In(week));

    /// <summary>The same by the role of whoever leads, in the order roles are listed; last, without a role, the adults who are not named.</summary>
    public IReadOnlyList<SessionTime> ByRole =>
    [
        .. People.GroupBy(person => person.Role).OrderBy(group => group.Key is null ? int.MaxValue : Roles.Titles.Keys.TakeWhile(role => role != group.Key).Count())
            .Select(group => new SessionTime(null, group.Key, group.SelectMany(person => person.Minutes).GroupBy(week => week.Key).ToDictionary(week => week.Key, week => week.Sum(each => each.Value)))),
    ];

    private static Dictionary<DateOnly, int> ByWeek(IEnumerable<PlannedSession> sessions, Func<PlannedSession, int> minutes) =>
        sessions.GroupBy(session => Workweek.MondayOf(session.On)).ToDictionary(week => week.Key, week => week.Sum(minutes));
}

/// <summary>What somebody, or a role, spends in sessions.</summary>
/// <param name="Person">Who; <c>null</c> for a role, or for adults who are not named.</param>
/// <param name="Role">The role at the school; <c>null</c> if not known.</param>
/// <param name="Minutes">The minutes by the week's Monday.</param>
public sealed record SessionTime(string? Person, string? Role, IReadOnlyDictionary<DateOnly, int> Minutes)
{
    /// <summary>The minutes of a week.</summary>
    public int In(Workweek week) => Minutes.GetValueOrDefault(week.Monday);
}
