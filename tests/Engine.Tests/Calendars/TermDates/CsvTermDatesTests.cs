using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Calendars.TermDates;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using Xunit;

namespace SendWorkflows.Engine.Tests.Calendars.TermDates;

public class CsvTermDatesTests
{
    private const string Term = "term,Autumn,2026-09-02,2026-12-18\n";

    [Fact]
    public void Columns_may_be_in_any_order_with_quotes_and_windows_line_ends()
    {
        var reading = Read("Last,First,Name,Kind\r\n2026-12-18,2026-09-02,\"Autumn, \"\"first\"\" half\",Term\r\n");

        reading.Diagnostics.Should().BeEmpty();
        reading.Calendar!.Text.Should().Contain("\"name\": \"Autumn 2026\"");
    }

    [Fact]
    public void A_training_day_over_a_weekend_is_its_weekdays() =>
        Read("kind,name,first,last\n" + Term + "INSET,,2026-11-06,2026-11-09\n").Calendar!.Text
            .Should().Contain("\"2026-11-06\",\n    \"2026-11-09\"").And.NotContain("2026-11-07");

    [Theory]
    [InlineData("half term,,2027-02-15,2027-02-19", CalendarCodes.TermDatesHalfTerm, "The half term \"half term\" on Monday 15 February 2027 is in no term of the list.")]
    [InlineData("half term,One,2026-10-26,\nhalf term,Two,2026-10-27,", CalendarCodes.TermDatesHalfTerm, "\"Autumn 2026\" has a second half term, \"Two\".")]
    [InlineData("INSET,,2026-13-02,", CalendarCodes.TermDatesDate, "\"2026-13-02\" is not a date.")]
    [InlineData("INSET,,2026-11-02,soon", CalendarCodes.TermDatesDate, "\"soon\" is not a date.")]
    [InlineData("term,Spring,2027-01-04,2026-03-25", CalendarCodes.TermDatesDate, "\"2027-01-04\" to \"2026-03-25\" is not a time within a year.")]
    [InlineData("term,Spring,2027-01-04,9999-03-25", CalendarCodes.TermDatesDate, "\"2027-01-04\" to \"9999-03-25\" is not a time within a year.")]
    public void A_wrong_row_is_refused_at_its_line(string rows, string code, string message)
    {
        var reading = Read("kind,name,first,last\n" + Term + rows + "\n");

        reading.Calendar.Should().BeNull();
        var problem = reading.Diagnostics.Should().ContainSingle().Which;
        (problem.Code, problem.Message, problem.Severity).Should().Be((code, message, Severity.Error));
        problem.Place.Line.Should().BeGreaterThan(2);
    }

    [Fact]
    public void A_kind_that_is_not_understood_is_left_out_with_a_warning()
    {
        var reading = Read("kind,name,first,last\n" + Term + "parents' evening,,2026-11-02,\n");

        reading.Calendar.Should().NotBeNull();
        reading.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("\"parents' evening\" is not understood and left out.");
    }

    [Fact]
    public void Every_missing_column_is_named() =>
        Read("name,from\n").Diagnostics.Select(problem => problem.Message).Should().Equal(
            "The table has no column \"kind\".", "The table has no column \"first\".", "The table has no column \"last\".");

    [Fact]
    public void A_list_without_terms_is_no_calendar() =>
        Read("kind,name,first,last\nINSET,,2026-11-02,\n").Diagnostics.Should().ContainSingle().Which.Code.Should().Be(CalendarCodes.NoTerms);

    private static TermDatesReading Read(string text) => CsvTermDates.Read(new SourceText("terms.csv", text), "Oak Lane");
}
