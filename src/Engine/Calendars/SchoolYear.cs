namespace SendWorkflows.Engine.Calendars;

/// <summary>The school year by which cohorts are counted: 1 September to 31 August, whatever the terms of a school. (In law a school year begins with the first term after July, SI 1999/3181 reg. 2; cohorts do not wait for it.)</summary>
public static class SchoolYear
{
    private const int FirstMonth = 9;

    /// <summary>1 September on or before the day.</summary>
    public static DateOnly BeginningOf(DateOnly day) => new(day.Month >= FirstMonth ? day.Year : day.Year - 1, FirstMonth, 1);

    /// <summary>31 August on or after the day.</summary>
    public static DateOnly EndOf(DateOnly day) => BeginningOf(day).AddYears(1).AddDays(-1);
}
