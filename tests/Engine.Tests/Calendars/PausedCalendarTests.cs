using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using Xunit;
using static SendWorkflows.Engine.Tests.Calendars.Given;

namespace SendWorkflows.Engine.Tests.Calendars;

public class PausedCalendarTests
{
    [Theory]
    [InlineData("10 school days after entered", "2026-12-01", "2026-12-08")]
    [InlineData("2 weeks after entered", "2026-11-30", "2026-12-07")]
    [InlineData("1 month after entered", "2026-12-16", "2026-12-23")]
    [InlineData("3 days after entered", "2026-11-19", "2026-11-26")]
    [InlineData("1 day after entered", "2026-11-17", "2026-11-17")]
    [InlineData("end of term", "2026-12-18", "2026-12-18")]
    [InlineData("2 weeks before reviewBy", "2026-11-27", "2026-11-27")]
    public void Days_of_a_pause_do_not_count_and_terms_end_as_before(string due, string usual, string paused)
    {
        var names = new Dictionary<string, DateOnly> { ["entered"] = Day("2026-11-16"), ["reviewBy"] = Day("2026-12-11") };
        var expression = DueDate.Parse(due).Expression!;
        var calendar = Whole().PausedOn([new DateSpan(Day("2026-11-18"), Day("2026-11-24"))]);

        expression.Resolve(names, Whole()).Date.Should().Be(Day(usual));
        expression.Resolve(names, calendar).Date.Should().Be(Day(paused));
    }

    [Fact]
    public void How_many_days_did_not_count_is_said()
    {
        var calendar = Whole().PausedOn([new DateSpan(Day("2026-11-18"), Day("2026-11-24"))]);
        DueDate.Parse("2 weeks after entered").Expression!.Resolve(new Dictionary<string, DateOnly> { ["entered"] = Day("2026-11-16") }, calendar).Steps
            .Should().Contain(step => step.StartsWith("7 days of a pause", StringComparison.Ordinal) && step.EndsWith("do not count.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_calendar_without_a_pause_is_itself() => Whole().PausedOn([]).Paused.Should().BeEmpty();

    private static SchoolCalendar Whole() => CalendarReader.Read(
        Repository.Read("rules/england/calendars/demonstration-school.json"), [Repository.Read("rules/england/calendars/bank-holidays.json")]).Calendar!;
}
