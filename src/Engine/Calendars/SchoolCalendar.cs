namespace SendWorkflows.Engine.Calendars;

/// <summary>
/// The days a school meets: its terms less half terms, INSET days, occasional days, weekends and bank holidays. A school day is "a day on
/// which the school meets" (SI 2007/1304 reg 2). About days outside the dates it covers it answers <c>null</c>, never a guess.
/// Immutable, and made only by <see cref="CalendarReader"/>, so every calendar has been checked.
/// </summary>
public sealed class SchoolCalendar
{
    private readonly DateOnly[] _schoolDays;
    private readonly DateOnly[] _termEnds;
    private readonly DateOnly[] _halfTermEnds;

    internal SchoolCalendar(CalendarFile file, BankHolidays bankHolidays)
    {
        (Name, Authority, School, Terms) = (file.Name, file.Authority, file.School, file.Terms);
        Inset = [.. file.Inset.Order()];
        Occasional = [.. file.Occasional.Order()];
        BankHolidays = bankHolidays;
        Known = new DateSpan(
            Terms[0].First > bankHolidays.Known.First ? Terms[0].First : bankHolidays.Known.First,
            Terms[^1].Last < bankHolidays.Known.Last ? Terms[^1].Last : bankHolidays.Known.Last);
        _schoolDays = [.. Terms.SelectMany(term => Days(term.Span)).Where(MeetsOn)];
        _termEnds = [.. Terms.Select(term => LastSchoolDayOf(term.Span)).OfType<DateOnly>()];
        _halfTermEnds = [.. Terms.SelectMany(Halves).Select(LastSchoolDayOf).OfType<DateOnly>()];
    }

    private SchoolCalendar(SchoolCalendar whole, IReadOnlyList<DateSpan> paused)
    {
        (Name, Authority, School, Terms, Inset, Occasional, BankHolidays, Known) =
            (whole.Name, whole.Authority, whole.School, whole.Terms, whole.Inset, whole.Occasional, whole.BankHolidays, whole.Known);
        (_termEnds, _halfTermEnds) = (whole._termEnds, whole._halfTermEnds);
        _schoolDays = [.. whole._schoolDays.Where(day => !paused.Any(span => span.Contains(day)))];
        Paused = paused;
    }

    /// <summary>
    /// The calendar as it counts for something that is paused on these days: they are no school days, and periods of days, weeks and months that reach into
    /// them last so much longer. Terms begin and end as before. Never used where the law sets a date.
    /// </summary>
    public SchoolCalendar PausedOn(IEnumerable<DateSpan> spans) => spans.OrderBy(span => span.First).ToList() is { Count: > 0 } paused ? new SchoolCalendar(this, paused) : this;

    /// <summary>The days on which nothing counts, in order.</summary>
    public IReadOnlyList<DateSpan> Paused { get; } = [];

    /// <summary>What the calendar is called, such as "Oak Lane Primary 2026/27".</summary>
    public string Name { get; }

    /// <summary>The three-digit number of the authority whose dates these are, if the file says so.</summary>
    public string? Authority { get; }

    /// <summary>The URN of the school whose dates these are, if the file says so.</summary>
    public string? School { get; }

    /// <summary>The terms in order of date; they may be those of several school years.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Days on which staff train and pupils do not come, in order.</summary>
    public IReadOnlyList<DateOnly> Inset { get; }

    /// <summary>Other days in term on which the school does not meet, in order.</summary>
    public IReadOnlyList<DateOnly> Occasional { get; }

    /// <summary>The bank holidays the calendar was read with.</summary>
    public BankHolidays BankHolidays { get; }

    /// <summary>The days about which the calendar can answer: from the first term to the last, as far as bank holidays are known.</summary>
    public DateSpan Known { get; }

    /// <summary>Every school day, in order.</summary>
    public IReadOnlyList<DateOnly> SchoolDays => _schoolDays;

    /// <summary>Whether the calendar can say if the school meets on this day. Holidays between two of its terms are covered.</summary>
    public bool Covers(DateOnly day) => Known.Contains(day);

    /// <summary>Whether the school is known to meet; false outside the covered dates, so ask <see cref="Covers"/> first.</summary>
    public bool IsSchoolDay(DateOnly day) => Array.BinarySearch(_schoolDays, day) >= 0;

    /// <summary>Whether the day is known to be neither at a weekend nor a bank holiday; false in years whose bank holidays are not known.</summary>
    public bool IsWorkingDay(DateOnly day) => BankHolidays.IsWorkingDay(day);

    /// <summary>The first school day on or after this one; <c>null</c> if not known.</summary>
    public DateOnly? SchoolDayOnOrAfter(DateOnly day) => Covers(day) ? At(CountBefore(day)) : null;

    /// <summary>The last school day on or before this one; <c>null</c> if not known.</summary>
    public DateOnly? SchoolDayOnOrBefore(DateOnly day) => Covers(day) ? At(CountTo(day) - 1) : null;

    /// <summary>
    /// The school day this many school days after a day (the first open day after it is 1), or before it when <paramref name="days"/> is
    /// negative. Zero is the first school day on or after it. <c>null</c> if not known.
    /// </summary>
    public DateOnly? AddSchoolDays(DateOnly from, int days)
    {
        if (!Covers(from))
            return null;
        return days > 0 ? At((long)CountTo(from) + days - 1) : At((long)CountBefore(from) + days);
    }

    /// <summary>
    /// How many school days come after <paramref name="from"/> up to and including <paramref name="to"/>: the number that
    /// <see cref="AddSchoolDays"/> would need. Negative when <paramref name="to"/> is earlier; <c>null</c> if not known.
    /// </summary>
    public int? SchoolDaysBetween(DateOnly from, DateOnly to)
    {
        if (!Covers(from) || !Covers(to))
            return null;
        return from <= to ? CountTo(to) - CountTo(from) : CountBefore(to) - CountBefore(from);
    }

    /// <summary>The term the day lies in, its half-term holiday included; <c>null</c> in a holiday between terms and where not known.</summary>
    public Term? TermOf(DateOnly day) => Covers(day) ? Terms.FirstOrDefault(term => term.Contains(day)) : null;

    /// <summary>The term the day lies in or, in a holiday, the next one; <c>null</c> if not known.</summary>
    public Term? TermEndingOnOrAfter(DateOnly day) => Covers(day) ? Terms.FirstOrDefault(term => term.Last >= day) : null;

    /// <summary>The first last-school-day-of-a-term on or after a day; <c>null</c> if not known.</summary>
    public DateOnly? EndOfTerm(DateOnly onOrAfter) => FirstFrom(_termEnds, onOrAfter);

    /// <summary>
    /// The first last-school-day-of-half-a-term on or after a day: the day on which the school breaks up for the half-term holiday or for
    /// the end of term. Each of six terms counts as half a term. <c>null</c> if not known.
    /// </summary>
    public DateOnly? EndOfHalfTerm(DateOnly onOrAfter) => FirstFrom(_halfTermEnds, onOrAfter);

    /// <summary>The closed days around a day, weekends and holidays together; <c>null</c> on a school day and where either edge is not known.</summary>
    public DateSpan? ClosureAround(DateOnly day)
    {
        if (IsSchoolDay(day) || SchoolDayOnOrBefore(day) is not { } before || SchoolDayOnOrAfter(day) is not { } after)
            return null;
        return new DateSpan(before.AddDays(1), after.AddDays(-1));
    }

    private bool MeetsOn(DateOnly day) =>
        Covers(day) && IsWorkingDay(day) && !Inset.Contains(day) && !Occasional.Contains(day)
        && !Terms.Any(term => term.HalfTerm?.Contains(day) == true);

    /// <summary>The end of a span is not known where the covered dates stop inside it: the school goes on meeting afterwards.</summary>
    private DateOnly? LastSchoolDayOf(DateSpan span) =>
        Covers(span.Last) ? Days(span).Where(IsSchoolDay).Select(day => (DateOnly?)day).LastOrDefault() : null;

    private DateOnly? FirstFrom(DateOnly[] ends, DateOnly day)
    {
        if (!Covers(day))
            return null;
        foreach (var end in ends)
        {
            if (end >= day)
                return end;
        }

        return null;
    }

    private DateOnly? At(long index) => index >= 0 && index < _schoolDays.Length ? _schoolDays[index] : null;

    private int CountBefore(DateOnly day)
    {
        var found = Array.BinarySearch(_schoolDays, day);
        return found >= 0 ? found : ~found;
    }

    private int CountTo(DateOnly day) => CountBefore(day) + (IsSchoolDay(day) ? 1 : 0);

    private static IEnumerable<DateSpan> Halves(Term term) => term.HalfTerm is { } half
        ? [new(term.First, half.First.AddDays(-1)), new(half.Last.AddDays(1), term.Last)]
        : [term.Span];

    private static IEnumerable<DateOnly> Days(DateSpan span) => Enumerable.Range(0, span.Days).Select(span.First.AddDays);
}
