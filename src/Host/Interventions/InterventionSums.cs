using SendWorkflows.Engine.Calendars;

namespace SendWorkflows.Host.Interventions;

/// <summary>The arithmetic of one intervention: days planned, sessions held, and each pupil's share of the cost.</summary>
internal sealed class InterventionSums
{
    private const decimal MinutesAnHour = 60m;
    private readonly Intervention _intervention;
    private readonly IReadOnlyList<GroupMember> _group;
    private readonly IReadOnlyList<Attendance> _attendance;
    private readonly SchoolMoney _money;
    private readonly IReadOnlyList<DateOnly>? _planned;
    private readonly ILookup<Guid, Attendance> _bySession;
    private readonly DateOnly _asOf;
    private readonly DateOnly _yearStart;

    internal InterventionSums(
        Intervention intervention, IReadOnlyList<GroupMember> group, IReadOnlyList<Attendance> attendance, SchoolMoney money, SchoolCalendar? calendar, DateOnly asOf)
    {
        (_intervention, _group, _attendance, _money, _asOf) = (intervention, group, attendance, money, asOf);
        _bySession = attendance.ToLookup(a => a.SessionId);
        _planned = PlannedDays(intervention, calendar);
        _yearStart = money.Budget.YearOf(asOf);
    }

    /// <summary>The school days on which an intervention is to meet; <c>null</c> if the term dates do not reach from its first day to its last.</summary>
    internal static IReadOnlyList<DateOnly>? PlannedDays(Intervention intervention, SchoolCalendar? calendar) =>
        calendar is not null && calendar.Covers(intervention.From) && calendar.Covers(intervention.Until)
            ? [.. calendar.SchoolDays.Where(day => day >= intervention.From && day <= intervention.Until && intervention.Days.Include(day))]
            : null;

    /// <summary>Those of the days on which anybody is in the group: on the others nobody is waited for and nothing is spent.</summary>
    internal static IEnumerable<DateOnly> DaysWithPupils(IEnumerable<DateOnly> planned, IReadOnlyList<GroupMember> group) => planned.Where(day => group.Any(member => member.IsIn(day)));

    /// <summary>The minutes that all adults together spend in a session of so many minutes.</summary>
    internal static int StaffMinutes(Intervention intervention, int minutes) => minutes * intervention.Adults;

    /// <summary>One pupil's line.</summary>
    internal ProvisionLine Of(GroupMember member)
    {
        var own = _attendance.Where(a => a.PupilId == member.PupilId && member.IsIn(a.HeldOn)).ToList();
        var came = own.Where(a => a.Came).ToList();
        return new ProvisionLine(member, _intervention)
        {
            GroupSize = _group.Count(m => m.IsIn(_asOf < _intervention.Until ? _asOf : _intervention.Until)),
            PlannedSessions = _planned?.Count(day => day <= _asOf && member.IsIn(day)),
            Attended = came.Count,
            Missed = own.Count - came.Count,
            Minutes = came.Sum(a => a.Minutes),
            LastCame = came.Count > 0 ? came.Max(a => a.HeldOn) : null,
            Feedback = came.Where(a => a.Feedback is not null).GroupBy(a => a.Feedback!).ToDictionary(g => g.Key, g => g.Count()),
            PlannedPence = Planned(member),
            DeliveredPence = Sum(own.Where(a => InYear(a.HeldOn)).Select(a => Share(a.HeldOn, a.Minutes, _bySession[a.SessionId].Count()))),
        };
    }

    private long? Planned(GroupMember member) => _planned is null ? null
        : Sum(_planned.Where(day => InYear(day) && member.IsIn(day)).Select(day => Share(day, _intervention.SessionMinutes, _group.Count(m => m.IsIn(day)))));

    private bool InYear(DateOnly day) => day >= _yearStart && day < _yearStart.AddYears(1);

    /// <summary>What one pupil's part of one session costs, staff and its part of the other costs (pence).</summary>
    private decimal? Share(DateOnly day, int minutes, int pupils) => _money.PencePerHour(_intervention.StaffKind, day) is { } rate
        ? ((rate * (decimal)StaffMinutes(_intervention, minutes) / MinutesAnHour) + OtherASession) / Math.Max(1, pupils)
        : null;

    private decimal OtherASession => _planned is { Count: > 0 } days ? (decimal)_intervention.OtherCostPence / days.Count : 0;

    private static long? Sum(IEnumerable<decimal?> parts)
    {
        var sum = 0m;
        foreach (var part in parts)
        {
            if (part is not { } known)
                return null;
            sum += known;
        }

        return (long)decimal.Round(sum);
    }
}
