using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using Xunit;
using static SendWorkflows.Engine.Tests.Calendars.Given;

namespace SendWorkflows.Engine.Tests.Calendars;

public class CalendarReaderTests
{
    [Theory]
    [InlineData("\"last\": \"2026-12-18\"", "\"last\": \"2025-12-18\"", CalendarCodes.EndsBeforeItBegins, "The term \"Autumn\" ends on Thursday 18 December 2025, before it begins on Wednesday 2 September 2026.")]
    [InlineData("\"last\": \"2027-07-27\"", "\"last\": \"2928-07-27\"", CalendarCodes.TermTooLong, "The term \"Summer\" lasts from Monday 12 April 2027 to Tuesday 27 July 2928, which is longer than a year.")]
    [InlineData("\"2027-01-04\", \"last\"", "\"2026-12-14\", \"last\"", CalendarCodes.TermsOverlap, "The term \"Spring\" begins on Monday 14 December 2026, but \"Autumn\" lasts until Friday 18 December 2026.")]
    [InlineData("\"first\": \"2027-04-12\"", "\"first\": \"2026-04-13\"", CalendarCodes.TermsOutOfOrder, "The term \"Summer\" begins on Monday 13 April 2026, before \"Spring\", which is listed above it.")]
    [InlineData("\"Spring\"", "\"Autumn\"", CalendarCodes.TermNameTwice, "Two terms are called \"Autumn\".")]
    [InlineData("\"last\": \"2027-02-19\"", "\"last\": \"2027-02-09\"", CalendarCodes.EndsBeforeItBegins, "The half term of \"Spring\" ends on Tuesday 9 February 2027, before it begins on Monday 15 February 2027.")]
    [InlineData("\"last\": \"2026-10-30\"", "\"last\": \"2026-12-30\"", CalendarCodes.HalfTermOutsideTerm, "The half term of \"Autumn\", Monday 26 October 2026 to Wednesday 30 December 2026, is not inside the term, Wednesday 2 September 2026 to Friday 18 December 2026.")]
    [InlineData("\"first\": \"2026-10-26\"", "\"first\": \"2026-09-02\"", CalendarCodes.HalfTermOutsideTerm, "The half term of \"Autumn\", Wednesday 2 September 2026 to Friday 30 October 2026, is not inside the term, Wednesday 2 September 2026 to Friday 18 December 2026.")]
    [InlineData("\"2027-01-04\", \"last\"", "\"2026-12-18\", \"last\"", CalendarCodes.TermsOverlap, "The term \"Spring\" begins on Friday 18 December 2026, but \"Autumn\" lasts until Friday 18 December 2026.")]
    [InlineData("\"2026-11-02\"", "\"2026-08-31\"", CalendarCodes.ClosureOnBankHoliday, "The INSET day Monday 31 August 2026 is a bank holiday already (Summer bank holiday).")]
    [InlineData("\"2026-11-02\"", "\"2026-09-01\"", CalendarCodes.ClosureOutsideTerm, "The INSET day Tuesday 1 September 2026 is in no term.")]
    [InlineData("\"2026-11-02\"", "\"2026-10-27\"", CalendarCodes.ClosureOutsideTerm, "The INSET day Tuesday 27 October 2026 is in the half term of \"Autumn\".")]
    [InlineData("\"2026-11-02\"", "\"2026-11-01\"", CalendarCodes.ClosureAtWeekend, "The INSET day Sunday 1 November 2026 is at a weekend.")]
    [InlineData("\"2026-11-27\"", "\"2026-11-02\"", CalendarCodes.ClosureTwice, "The occasional day Monday 2 November 2026 is listed twice.")]
    [InlineData("\"2026-11-27\"", "\"2026-11-31\"", CalendarCodes.NotADate, "A day in \"occasional\" is \"2026-11-31\", which is not a date.")]
    [InlineData("\"2026-11-27\"", "27", CalendarCodes.NotADate, "A day in \"occasional\" is a number, which is not a date.")]
    [InlineData("\"inset\"", "\"insets\"", CalendarCodes.UnknownMember, "A calendar has no \"insets\".")]
    [InlineData("\"name\": \"Ealing 2026/27\",", "", CalendarCodes.Missing, "A calendar needs \"name\".")]
    [InlineData("\"name\": \"Ealing 2026/27\"", "\"name\": 7", CalendarCodes.Kind, "\"name\" must be a text, but is a number.")]
    public void A_wrong_file_is_refused_with_a_sentence(string was, string becomes, string code, string message)
    {
        Ealing2026.Should().Contain(was);
        var reading = Read(Ealing2026.Replace(was, becomes, StringComparison.Ordinal));

        reading.Calendar.Should().BeNull();
        var problem = reading.Diagnostics.Should().ContainSingle(found => found.Code == code).Which;
        problem.Message.Should().Be(message);
        problem.Severity.Should().Be(Severity.Error);
        problem.Place.File.Should().Be("school.json");
    }

    [Fact]
    public void Every_problem_is_reported_at_once_each_in_its_place()
    {
        var reading = Read(Ealing2026
            .Replace("\"2026-11-02\"", "\"2026-11-01\"", StringComparison.Ordinal)
            .Replace("\"Spring\"", "\"Autumn\"", StringComparison.Ordinal)
            .Replace("\"authority\"", "\"authorty\"", StringComparison.Ordinal));

        reading.Diagnostics.Select(problem => (problem.Code, problem.Place.Line)).Should().Equal(
            (CalendarCodes.UnknownMember, 3), (CalendarCodes.TermNameTwice, 6), (CalendarCodes.ClosureAtWeekend, 9));
        reading.Diagnostics[0].Help.Should().Be("Did you mean \"authority\"?");
        reading.Diagnostics[2].Place.Pointer.Should().Be("/inset/2");
    }

    [Fact]
    public void A_term_that_begins_at_a_weekend_is_doubted_but_read()
    {
        var reading = Read(Ealing2026.Replace("\"2027-07-27\"", "\"2027-07-31\"", StringComparison.Ordinal));

        reading.Calendar.Should().NotBeNull();
        reading.Diagnostics.Should().ContainSingle().Which.ToString().Should().EndWith(
            "warning calendar-term-edge-closed: The term \"Summer\" ends on Saturday 31 July 2027, which is at a weekend. Check the date and the year.");
    }

    [Fact]
    public void A_missing_term_shows_as_a_long_gap()
    {
        var lines = Ealing2026.Split('\n').Where(line => !line.Contains("Spring", StringComparison.Ordinal));
        var reading = Read(string.Join('\n', lines).Replace("\"2027-01-04\", ", "", StringComparison.Ordinal).Replace("\"2027-02-12\", ", "", StringComparison.Ordinal));

        reading.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("There are 114 days between \"Autumn\" and \"Summer\".");
    }

    [Fact]
    public void Without_bank_holidays_nobody_can_say_when_the_school_meets()
    {
        var reading = CalendarReader.Read(new SourceText("school.json", Ealing2026), []);

        reading.Calendar.Should().BeNull();
        reading.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(CalendarCodes.BankHolidaysNotGiven);
    }

    [Fact]
    public void Bank_holidays_that_end_early_end_what_the_calendar_covers()
    {
        var reading = CalendarReader.Read(new SourceText("school.json", Ealing2026), [HolidaysOf2026()]);

        reading.Diagnostics.Select(problem => problem.Code).Should().Equal(CalendarCodes.BankHolidaysEndEarly, CalendarCodes.BankHolidaysEndEarly);
        reading.Calendar!.Known.Last.Should().Be(Day("2026-12-31"));
        reading.Calendar.AddSchoolDays(Day("2026-12-18"), 1).Should().BeNull();
    }

    [Fact]
    public void The_end_of_a_term_that_goes_on_after_the_last_known_bank_holiday_is_not_known()
    {
        var across = """{"name":"x","terms":[{"name":"Long","first":"2026-09-02","last":"2027-02-12","halfTerm":{"first":"2026-10-26","last":"2026-10-30"}}]}""";
        var calendar = CalendarReader.Read(new SourceText("school.json", across), [HolidaysOf2026()]).Calendar!;

        calendar.IsSchoolDay(Day("2026-12-30")).Should().BeTrue();
        calendar.EndOfTerm(Day("2026-09-10")).Should().BeNull();
        calendar.EndOfHalfTerm(Day("2026-09-10")).Should().Be(Day("2026-10-23"));
    }

    private static SourceText HolidaysOf2026()
    {
        var year = BankHolidayFile.Text.Split('\n').Where(line => !line.Contains("\"20", StringComparison.Ordinal) || line.Contains("\"2026", StringComparison.Ordinal));
        var list = string.Join('\n', year).Replace("(substitute day)\" },", "(substitute day)\" }", StringComparison.Ordinal);
        return new SourceText("2026.json", list);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"name":"x","terms":[]}""")]
    [InlineData("""{"name":"x","terms":{}}""")]
    [InlineData("""{"name":"x"}""")]
    public void A_file_that_is_no_calendar_gives_diagnostics_and_no_calendar(string json)
    {
        var reading = Read(json);

        reading.Calendar.Should().BeNull();
        reading.Diagnostics.Should().ContainSingle();
    }
}
