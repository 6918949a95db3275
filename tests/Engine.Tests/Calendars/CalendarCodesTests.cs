using System.Text.RegularExpressions;
using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Calendars.Clocks;
using SendWorkflows.Engine.Calendars.TermDates;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using Xunit;
using static SendWorkflows.Engine.Tests.Calendars.Given;

namespace SendWorkflows.Engine.Tests.Calendars;

public partial class CalendarCodesTests
{
    private static readonly List<string> Codes = [.. typeof(CalendarCodes).GetFields().Select(field => (string)field.GetValue(null)!)];

    [Fact]
    public void Every_code_is_proved_by_something_wrong_and_says_what_to_do()
    {
        List<Diagnostic> found = [.. WrongCalendars(), .. WrongBankHolidays(), .. WrongDueDates(), .. WrongClocks(), .. WrongTermDates()];

        found.Select(problem => problem.Code).Distinct().Should().BeEquivalentTo(Codes);
        found.Should().OnlyContain(problem => problem.Message.EndsWith('.') && !problem.Message.Contains("  ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_document_lists_every_code_with_its_severity()
    {
        var rows = Row().Matches(Repository.Read("docs/diagnostics.md").Text.Split("## Calendars, bank holidays, due dates and clocks")[1].Split("\n## ")[0])
            .ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value);

        rows.Keys.Should().BeEquivalentTo(Codes);
        foreach (var problem in (Diagnostic[])[.. WrongCalendars(), .. WrongBankHolidays(), .. WrongTermDates()])
            rows[problem.Code].Should().BeEquivalentTo(problem.Severity.ToString(), problem.Code);
    }

    private static IEnumerable<Diagnostic> WrongCalendars()
    {
        string[] changes =
        [
            "\"name\": \"Ealing 2026/27\"|\"name\": 7", "\"terms\"|\"term\"", "2026-12-18|2026-12-38", "2026-12-18|2025-12-18", "2027-04-12|2026-04-13",
            "2027-01-04|2026-12-14", "\"Spring\"|\"Autumn\"", "2027-07-27|2027-07-31", "2027-07-27|2928-07-27", "2027-04-12|2027-07-20", "2026-10-30|2026-12-30",
            "2026-11-02|2026-09-01", "2026-11-02|2026-11-01", "2026-11-02|2026-08-31", "2026-11-27|2026-11-02", "2027-07-27|2030-01-07",
        ];
        return changes.Select(change => change.Split('|')).SelectMany(change => Read(Ealing2026.Replace(change[0], change[1], StringComparison.Ordinal)).Diagnostics)
            .Concat(Read("""{"name":"x","terms":[]}""").Diagnostics)
            .Concat(CalendarReader.Read(new SourceText("a.json", Ealing2026), []).Diagnostics);
    }

    private static IEnumerable<Diagnostic> WrongBankHolidays() => new[]
    {
        """{"date":"2026-12-26","name":"a"}""",
        """{"date":"2026-12-25","name":"a"},{"date":"2026-12-25","name":"b"},{"date":"2028-12-25","name":"b"}""",
    }.SelectMany(days => BankHolidayReader.Read([new("b.json", $$"""{"name":"x","source":"y","holidays":[{{days}}]}""")]).Diagnostics);

    private static IEnumerable<Diagnostic> WrongDueDates() =>
        new[] { "5 days", "5 dys after entered", "0 days after entered", "31 June", new string('a', 401) }.SelectMany(text => DueDate.Parse(text).Diagnostics);

    private static IEnumerable<Diagnostic> WrongClocks()
    {
        const string clock = """{"code":"C1","title":"t","kind":"note","source":"s","grounds":["z"]}""";
        return ClockReader.Read(new SourceText("c.json", $$"""{"name":"x","clocks":[{{clock}},{{clock}}]}""")).Diagnostics;
    }

    private static IEnumerable<Diagnostic> WrongTermDates() =>
    [
        .. CsvTermDates.Read(new SourceText("t.csv", "kind\n"), "x").Diagnostics,
        .. CsvTermDates.Read(new SourceText("t.csv", "kind,name,first,last\nterm,,soon,\nfair,,2026-09-02,\nhalf term,,2026-09-02,\nterm begins,,2026-09-02,\n"), "x").Diagnostics,
        .. CalendarFeedTermDates.Read(new SourceText("t.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:INSET\nRRULE:X\nEND:VEVENT\n"), "x").Diagnostics,
    ];

    [GeneratedRegex(@"^\| `([a-z-]+)` \| (\w+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
