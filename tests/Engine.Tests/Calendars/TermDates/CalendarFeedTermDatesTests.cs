using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Calendars.TermDates;
using SendWorkflows.Engine.Documents;
using Xunit;

namespace SendWorkflows.Engine.Tests.Calendars.TermDates;

public class CalendarFeedTermDatesTests
{
    private const string Term = "SUMMARY:Spring Term\nDTSTART;VALUE=DATE:20270104\nDTEND;VALUE=DATE:20270326";

    [Fact]
    public void The_end_of_an_event_is_the_day_after_its_last() =>
        Read(Term).Calendar!.Text.Should().Contain("\"Spring 2027\"").And.Contain("\"last\": \"2027-03-25\"");

    [Fact]
    public void Times_in_utc_are_days_in_London() =>
        Read(Term.Replace(";VALUE=DATE:20270104", ":20270104T090000Z", StringComparison.Ordinal), "SUMMARY:INSET\nDTSTART:20270321T230000Z\nDTEND:20270322T150000Z",
            "SUMMARY:INSET\nDTSTART;TZID=Europe/London:20270323T090000").Calendar!.Text
            .Should().Contain("\"first\": \"2027-01-04\"").And.Contain("\"2027-03-22\"").And.Contain("\"2027-03-23\"");

    [Fact]
    public void Folded_lines_escapes_and_alarms_are_read_as_the_standard_says()
    {
        var reading = Read(Term, "SUMMARY:Staff trai\r\n ning day\\, all staff\r\nBEGIN:VALARM\r\nSUMMARY:Term ends\r\nEND:VALARM\r\nDTSTART;X=\"a:b\";VALUE=DATE:20270201");

        reading.Diagnostics.Should().BeEmpty();
        reading.Calendar!.Text.Should().Contain("\"2027-02-01\"");
    }

    [Fact]
    public void Holidays_follow_from_the_terms_and_other_events_are_warned_of()
    {
        var reading = Read(Term, "SUMMARY:Easter holiday\nDTSTART;VALUE=DATE:20270326", "SUMMARY:Sports day\nDTSTART;VALUE=DATE:20270301");

        reading.Calendar.Should().NotBeNull();
        var problem = reading.Diagnostics.Should().ContainSingle().Which;
        (problem.Message, problem.Place.Line).Should().Be(("The event \"Sports day\" is not understood and left out.", 11));
    }

    [Theory]
    [InlineData("SUMMARY:Summer term starts\nDTSTART;VALUE=DATE:20270412", CalendarCodes.TermDatesUnpaired, "The term of \"Summer 2027\" has no last day.")]
    [InlineData("SUMMARY:Summer term ends\nDTSTART;VALUE=DATE:20270727", CalendarCodes.TermDatesUnpaired, "The term of \"Summer term ends\" has no first day.")]
    [InlineData("SUMMARY:INSET\nDTSTART;VALUE=DATE:20270201\nRRULE:FREQ=WEEKLY", CalendarCodes.TermDatesRepeats, "The event \"INSET\" repeats, which term dates do not.")]
    [InlineData("SUMMARY:INSET\nDTSTART:soon", CalendarCodes.TermDatesDate, "The event \"INSET\" has no dates that can be read.")]
    [InlineData("SUMMARY:INSET\nDTSTART:20270201\nDTEND:20260201", CalendarCodes.TermDatesDate, "The event \"INSET\" has no dates that can be read.")]
    public void A_wrong_event_is_refused(string wrong, string code, string message)
    {
        var reading = Read(Term, wrong);

        reading.Calendar.Should().BeNull();
        var problem = reading.Diagnostics.Should().ContainSingle().Which;
        (problem.Code, problem.Message, problem.Place.Line).Should().Be((code, message, 7));
    }

    [Fact]
    public void A_page_that_is_no_feed_is_refused() =>
        CalendarFeedTermDates.Read(new SourceText("a.ics", "<html>"), "x").Diagnostics.Should().ContainSingle().Which.Code.Should().Be(CalendarCodes.TermDatesShape);

    private static TermDatesReading Read(params string[] events) => CalendarFeedTermDates.Read(
        new SourceText("terms.ics", "BEGIN:VCALENDAR\n" + string.Concat(events.Select(found => $"BEGIN:VEVENT\n{found}\nEND:VEVENT\n")) + "END:VCALENDAR\n"), "Oak Lane");
}
