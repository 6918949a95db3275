namespace SendWorkflows.Host.Interventions;

/// <summary>The days of the week on which a group meets.</summary>
[Flags]
public enum Weekdays
{
    /// <summary>No day: the group does not meet.</summary>
    None = 0,

    /// <summary>Monday.</summary>
    Monday = 1,

    /// <summary>Tuesday.</summary>
    Tuesday = 2,

    /// <summary>Wednesday.</summary>
    Wednesday = 4,

    /// <summary>Thursday.</summary>
    Thursday = 8,

    /// <summary>Friday.</summary>
    Friday = 16,
}

internal static class WeekdaysOfDates
{
    /// <summary>The days a school is open in an ordinary week, in order.</summary>
    internal static IReadOnlyList<Weekdays> Each { get; } = [Weekdays.Monday, Weekdays.Tuesday, Weekdays.Wednesday, Weekdays.Thursday, Weekdays.Friday];

    /// <summary>Whether the group meets on this date, school days apart.</summary>
    internal static bool Include(this Weekdays days, DateOnly date) =>
        date.DayOfWeek is >= DayOfWeek.Monday and <= DayOfWeek.Friday && days.HasFlag(Each[(int)date.DayOfWeek - 1]);

    /// <summary>"Monday, Wednesday and Friday".</summary>
    internal static string InWords(this Weekdays days)
    {
        var names = Each.Where(day => days.HasFlag(day)).Select(day => day.ToString()).ToList();
        return names.Count <= 1 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}
