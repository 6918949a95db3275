using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Calendars.TermDates;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Tests.Fuzzing;
using Xunit;
using Xunit.Abstractions;

namespace SendWorkflows.Engine.Tests.Calendars;

/// <summary>Throws spoilt calendars, term dates, bank holidays and due dates at what reads them, and counts days on those that are read.</summary>
public class CalendarFuzzTests(ITestOutputHelper output)
{
    private const string Table = "kind,name,first,last\nterm,Autumn,2026-09-02,2026-12-18\nhalf term,,2026-10-26,2026-10-30\nterm,Spring,2027-01-04,2027-03-25\nINSET,,2026-11-06,2026-11-09\n";

    private const string Feed = """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        SUMMARY:Autumn Term
        DTSTART;VALUE=DATE:20260902
        DTEND;VALUE=DATE:20261219
        END:VEVENT
        BEGIN:VEVENT
        SUMMARY:Staff trai
         ning day\, all staff
        DTSTART;TZID=Europe/London:20261102T090000
        END:VEVENT
        BEGIN:VEVENT
        SUMMARY:INSET
        DTSTART:20261103T090000Z
        DTEND:20261104T150000Z
        END:VEVENT
        END:VCALENDAR
        """;

    private static readonly string[] Dates =
    [
        "later of 10 school days after entered and end of half-term", "12 months beginning with entered", "5 school days before end of term from reviewBy",
        "15 working days after before 31 March of entered",
    ];

    [Fact]
    public Task A_spoilt_calendar_is_refused_with_a_diagnostic_or_counted_on() =>
        SpoilAsync(text => Count(CalendarReader.Read(new SourceText("school.json", text), [Given.BankHolidayFile])), Given.Ealing2026, Given.SixTerms);

    [Fact]
    public Task A_spoilt_list_of_bank_holidays_is_refused_with_a_diagnostic_or_counted_on() =>
        SpoilAsync(text => Count(CalendarReader.Read(new SourceText("school.json", Given.Ealing2026), [new SourceText("bank-holidays.json", text)])), Given.BankHolidayFile.Text);

    [Fact]
    public Task A_spoilt_table_of_term_dates_is_refused_with_a_diagnostic_or_becomes_a_calendar() =>
        SpoilAsync(text => Count(CsvTermDates.Read(new SourceText("terms.csv", text), "A school")), Table);

    [Fact]
    public Task A_spoilt_calendar_feed_is_refused_with_a_diagnostic_or_becomes_a_calendar() =>
        SpoilAsync(text => Count(CalendarFeedTermDates.Read(new SourceText("terms.ics", text), "A school")), Feed, Feed.ReplaceLineEndings("\r\n"));

    [Fact]
    public Task A_spoilt_due_date_is_refused_with_a_diagnostic_or_counted() => SpoilAsync(
        text =>
        {
            var parsing = DueDate.Parse(text);
            if (parsing.Expression is { } due)
                Count(due, Given.ThreeYears);
            return parsing.Expression is null ? FirstError(parsing.Diagnostics) : Fuzz.Works;
        },
        Dates);

    private static string Count(TermDatesReading reading) =>
        reading.Calendar is { } calendar ? Count(CalendarReader.Read(calendar, [Given.BankHolidayFile])) : FirstError(reading.Diagnostics);

    private static string Count(CalendarReading reading)
    {
        if (reading.Calendar is not { } calendar)
            return FirstError(reading.Diagnostics);
        foreach (var date in Dates)
            Count(DueDate.Parse(date).Expression!, calendar);
        return Fuzz.Works;
    }

    private static void Count(DueDate due, SchoolCalendar calendar)
    {
        foreach (var day in new[] { DateOnly.MinValue, new DateOnly(2026, 12, 17), DateOnly.MaxValue })
            due.Resolve(new Dictionary<string, DateOnly> { ["entered"] = day, ["reviewBy"] = day }, calendar);
    }

    private static string FirstError(IReadOnlyList<Diagnostic> problems) => problems.First(problem => problem.Severity == Severity.Error).Code;

    private Task SpoilAsync(Func<string, string> ask, params string[] texts)
    {
        var spoiling = new Spoiling(Fuzz.Seed);
        return new Fuzz(output).RunAsync(
            number =>
            {
                var spoilt = spoiling.Spoil(texts[number % texts.Length]);
                return (spoilt, spoilt);
            },
            ask);
    }
}
