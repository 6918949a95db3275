namespace SendWorkflows.Host.Workload;

/// <summary>A week of work, Monday to Sunday.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="IsOpen">Whether the school meets on any day of it; true where its dates are not known.</param>
/// <param name="Minutes">The minutes that duties due in it are reckoned to take, by the role they lie with. What is overdue counts in the present week.</param>
/// <param name="Reviews">The reviews of cycles agreed for it, as far as they are still to come.</param>
public sealed record Workweek(DateOnly Monday, bool IsOpen, IReadOnlyDictionary<string, int> Minutes, int Reviews)
{
    /// <summary>All roles together.</summary>
    public int Total => Minutes.Values.Sum();

    /// <summary>Whether the week asks for much more than the others.</summary>
    public bool IsPeak { get; init; }

    /// <summary>The Monday of the week that a day is in.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
