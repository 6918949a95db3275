namespace SendWorkflows.Engine.Calendars.DueDates;

/// <summary>Counting in days, weeks and months of the calendar, which no weekend or holiday moves; <c>null</c> beyond the years 1 to 9999.</summary>
internal static class CalendarArithmetic
{
    internal static DateOnly? AddDays(DateOnly day, long days)
    {
        var number = day.DayNumber + days;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    /// <summary>The corresponding date that many months later (earlier when negative) or, where that month has none, its last day.</summary>
    internal static DateOnly? AddMonths(DateOnly day, int months)
    {
        var month = ((long)day.Year * 12) + day.Month - 1 + months;
        return month >= 12 && month < 120_000 ? day.AddMonths(months) : null;
    }

    /// <summary>
    /// The last day of a period of months that begins with a day: the day before the corresponding date or, where there is none, the last day of
    /// that month. Twelve months beginning with 29 February 2028 end on 28 February 2029.
    /// </summary>
    internal static DateOnly? LastDayOfMonths(DateOnly first, int months) =>
        AddMonths(first, months) is { } corresponding && corresponding.Day == first.Day ? AddDays(corresponding, -1) : AddMonths(first, months);
}
