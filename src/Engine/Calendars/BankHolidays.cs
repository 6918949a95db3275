namespace SendWorkflows.Engine.Calendars;

/// <summary>
/// The bank holidays of whole years, and the working days that follow from them. Which years are known follows from the data:
/// nothing is computed for a year that no file lists, as Parliament and the Crown add and move holidays.
/// </summary>
public sealed class BankHolidays
{
    private readonly SortedDictionary<DateOnly, string> _names;

    internal BankHolidays(SortedDictionary<DateOnly, string> names)
    {
        _names = names;
        Known = new DateSpan(new DateOnly(names.Keys.First().Year, 1, 1), new DateOnly(names.Keys.Last().Year, 12, 31));
    }

    /// <summary>The days about which the data can answer: 1 January of the first year listed to 31 December of the last.</summary>
    public DateSpan Known { get; }

    /// <summary>Every holiday in order of date.</summary>
    public IEnumerable<KeyValuePair<DateOnly, string>> All => _names;

    /// <summary>Whether the data can answer about this day.</summary>
    public bool Covers(DateOnly day) => Known.Contains(day);

    /// <summary>The holiday's name, or <c>null</c> if the day is none or lies outside the known years.</summary>
    public string? NameOf(DateOnly day) => _names.GetValueOrDefault(day);

    /// <summary>Whether the day is known to be neither at a weekend nor a bank holiday; false outside the known years, so ask <see cref="Covers"/> first.</summary>
    public bool IsWorkingDay(DateOnly day) => Covers(day) && !IsWeekend(day) && !_names.ContainsKey(day);

    /// <summary>The first working day on or after this one, or <c>null</c> if the known years end before it.</summary>
    public DateOnly? WorkingDayOnOrAfter(DateOnly day) => Covers(day) && !IsWorkingDay(day) ? AddWorkingDays(day, 1) : Covers(day) ? day : null;

    /// <summary>The last working day on or before this one, or <c>null</c> if the known years begin after it.</summary>
    public DateOnly? WorkingDayOnOrBefore(DateOnly day) => Covers(day) && !IsWorkingDay(day) ? AddWorkingDays(day, -1) : Covers(day) ? day : null;

    /// <summary>
    /// The working day this many working days after a day (the first after it is 1), or before it when <paramref name="days"/> is negative.
    /// Zero is the first working day on or after it. <c>null</c> if a day on the way is outside the known years.
    /// </summary>
    public DateOnly? AddWorkingDays(DateOnly from, int days)
    {
        if (days == 0)
            return WorkingDayOnOrAfter(from);
        var step = Math.Sign(days);
        var day = from;
        for (var left = Math.Abs((long)days); left > 0; left -= IsWorkingDay(day) ? 1 : 0)
        {
            if (!Covers(day) || day == (step > 0 ? Known.Last : Known.First))
                return null;
            day = day.AddDays(step);
        }

        return day;
    }

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
