using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Calendars.TermDates;
using SendWorkflows.Engine.Documents;
using Xunit;

namespace SendWorkflows.Engine.Tests.Calendars.TermDates;

public class TermDatesDocumentTests
{
    [Fact]
    public void The_table_of_the_document_gives_the_file_beside_it() =>
        Expect(CsvTermDates.Read(new SourceText("terms.csv", Block("csv")), "Oak Lane"));

    [Fact]
    public void The_feed_of_the_document_gives_the_same_file() =>
        Expect(CalendarFeedTermDates.Read(new SourceText("terms.ics", Block("ics")), "Oak Lane"));

    private static void Expect(TermDatesReading reading)
    {
        reading.Diagnostics.Should().BeEmpty();
        reading.Calendar!.Text.Should().Be(Block("json"));
        CalendarReader.Read(reading.Calendar, [Given.BankHolidayFile]).Diagnostics.Should().BeEmpty();
    }

    private static string Block(string language) => Repository.Read("docs/term-dates.md").Text.Split($"```{language}\n")[1].Split("```")[0];
}
