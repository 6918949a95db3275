using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Tests.Calendars;

/// <summary>Calendars that tests start from.</summary>
internal static class Given
{
    /// <summary>
    /// Ealing's published terms of 2026/27. Ealing leaves the five INSET and three occasional days to its schools: those here are invented, at
    /// the places where schools usually put them.
    /// </summary>
    internal const string Ealing2026 = """
        {
          "name": "Ealing 2026/27",
          "authority": "307",
          "terms": [
            { "name": "Autumn", "first": "2026-09-02", "last": "2026-12-18", "halfTerm": { "first": "2026-10-26", "last": "2026-10-30" } },
            { "name": "Spring", "first": "2027-01-04", "last": "2027-03-25", "halfTerm": { "first": "2027-02-15", "last": "2027-02-19" } },
            { "name": "Summer", "first": "2027-04-12", "last": "2027-07-27", "halfTerm": { "first": "2027-05-31", "last": "2027-06-04" } }
          ],
          "inset": ["2026-09-02", "2026-09-03", "2026-11-02", "2027-01-04", "2027-04-12"],
          "occasional": ["2026-11-27", "2027-02-12", "2027-05-28"]
        }
        """;

    internal const string SixTerms = """
        {
          "name": "Six terms",
          "terms": [
            { "name": "Term 1", "first": "2026-08-27", "last": "2026-10-16" },
            { "name": "Term 2", "first": "2026-10-26", "last": "2026-12-18" },
            { "name": "Term 3", "first": "2027-01-05", "last": "2027-02-12" },
            { "name": "Term 4", "first": "2027-02-22", "last": "2027-03-25" },
            { "name": "Term 5", "first": "2027-04-12", "last": "2027-05-28" },
            { "name": "Term 6", "first": "2027-06-07", "last": "2027-07-13" }
          ],
          "inset": [],
          "occasional": []
        }
        """;

    internal static SourceText BankHolidayFile => Repository.Read("rules/england/calendars/bank-holidays.json");

    internal static SchoolCalendar Ealing { get; } = Calendar(Ealing2026);

    internal static SchoolCalendar SchoolOfSixTerms { get; } = Calendar(SixTerms);

    internal static SchoolCalendar ThreeYears { get; } = Calendar(Repository.Read("rules/england/calendars/demonstration-school.json").Text);

    internal static SchoolCalendar Calendar(string json)
    {
        var reading = Read(json);
        reading.Diagnostics.Should().BeEmpty();
        return reading.Calendar!;
    }

    internal static CalendarReading Read(string json) => CalendarReader.Read(new SourceText("school.json", json), [BankHolidayFile]);

    internal static DateOnly Day(string iso) => IsoDate.Parse(iso) ?? throw new ArgumentException(iso);

    internal static DateOnly? DayOrNone(string? iso) => iso is null ? null : Day(iso);
}
