using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using Xunit;
using static SendWorkflows.Engine.Tests.Calendars.Given;

namespace SendWorkflows.Engine.Tests.Calendars;

public class DueDateTests
{
    [Theory]
    [InlineData("12 months beginning with 2026-03-01", "2027-02-28")]
    [InlineData("12 months beginning with 2028-02-29", "2029-02-28")]
    [InlineData("12 months beginning with 2027-02-28", "2028-02-27")]
    [InlineData("12 months beginning with 2027-03-01", "2028-02-29")]
    [InlineData("1 month beginning with 2027-01-31", "2027-02-28")]
    [InlineData("1 month beginning with 2027-01-01", "2027-01-31")]
    [InlineData("12 months after 2028-02-29", "2029-02-28")]
    [InlineData("2 months after 2028-02-29", "2028-04-29")]
    [InlineData("2 months after 2026-12-31", "2027-02-28")]
    [InlineData("1 month after 2028-01-31", "2028-02-29")]
    [InlineData("5 months before 2027-07-31", "2027-02-28")]
    [InlineData("5 months before 2028-07-31", "2028-02-29")]
    [InlineData("5 months before 2027-02-01", "2026-09-01")]
    [InlineData("1 day beginning with 2027-01-05", "2027-01-05")]
    [InlineData("1 week beginning with 2027-01-05", "2027-01-11")]
    [InlineData("29 February of 2027-06-01", "2027-02-28")]
    public void Months_and_days_follow_the_calendar(string expression, string expected) =>
        Resolve(expression).Date.Should().Be(Day(expected));

    [Theory]
    [InlineData("2027-03-30", "2027-03-30")]
    [InlineData("2027-03-31", "2028-03-30")]
    [InlineData("2027-01-01", "2027-03-30")]
    public void Before_31_March_is_strictly_before_and_never_before_entry(string entered, string expected) =>
        Resolve("before 31 March", ("entered", entered)).Date.Should().Be(Day(expected));

    [Fact]
    public void The_steps_say_how_the_date_was_reached()
    {
        var answer = Resolve("10 school days before end of term", ("entered", "2026-11-20"));

        answer.Date.Should().Be(Day("2026-12-04"));
        answer.Steps.Should().Equal(
            "entered is Friday 20 November 2026.",
            "The end of term on or after Friday 20 November 2026, its last school day, is Friday 18 December 2026.",
            "10 school days before Friday 18 December 2026 (the first school day before it is 1) is Friday 4 December 2026.");
    }

    [Fact]
    public void Names_without_a_date_are_all_said_with_the_name_that_was_meant()
    {
        var answer = Resolve("earlier of 2 weeks after reviewdOn and end of term", ("reviewedOn", "2026-11-20"));

        answer.Date.Should().BeNull();
        answer.Missing.Should().Equal("entered", "reviewdOn");
        answer.Reason.Should().Be("No date is given for \"reviewdOn\". Did you mean \"reviewedOn\"? No date is given for \"entered\".");
    }

    [Theory]
    [InlineData("10 school days after 2027-07-20", "The calendar \"Ealing 2026/27\" covers Wednesday 2 September 2026 to Tuesday 27 July 2027, which is not enough to find 10 school days after Tuesday 20 July 2027.")]
    [InlineData("10 school days after 2027-08-20", "The calendar \"Ealing 2026/27\" covers Wednesday 2 September 2026 to Tuesday 27 July 2027, which is not enough to find 10 school days after Friday 20 August 2027.")]
    [InlineData("end of term from 2025-08-20", "which is not enough to find the end of term on or after Wednesday 20 August 2025.")]
    [InlineData("5 working days after 2029-12-28", "Bank holidays are known for Wednesday 1 January 2025 to Monday 31 December 2029")]
    [InlineData("1000 months after 9950-01-01", "No calendar has 1000 months after Sunday 1 January 9950.")]
    [InlineData("5 months before 0001-01-01", "No calendar has 5 months before Monday 1 January 0001.")]
    [InlineData("before 0001-01-01", "No day is before Monday 1 January 0001.")]
    [InlineData("1000 weeks before 0001-01-01", "No calendar has 1000 weeks before Monday 1 January 0001.")]
    [InlineData("1000 days beginning with 9999-12-31", "No calendar has 1000 days beginning with Friday 31 December 9999.")]
    public void What_the_calendar_cannot_say_is_not_known_with_the_reason(string expression, string reason)
    {
        var answer = Resolve(expression);

        answer.Date.Should().BeNull();
        answer.Reason.Should().Contain(reason);
    }

    [Fact]
    public void Without_a_calendar_only_what_needs_one_is_not_known()
    {
        var names = new Dictionary<string, DateOnly> { ["entered"] = Day("2026-10-14") };

        DueDate.Parse("6 weeks after entered").Expression!.Resolve(names, null).Date.Should().Be(Day("2026-11-25"));
        DueDate.Parse("end of term").Expression!.Resolve(names, null).Reason
            .Should().Be("A school calendar is needed to find the end of term on or after Wednesday 14 October 2026, and none is given.");
        DueDate.Parse("3 working days after entered").Expression!.Resolve(names, null).Reason
            .Should().Be("Bank holidays are needed to find 3 working days after Wednesday 14 October 2026, and none are given.");
    }

    private static DueDateAnswer Resolve(string expression, params (string Name, string Day)[] names) =>
        DueDate.Parse(expression).Expression!.Resolve(names.ToDictionary(name => name.Name, name => Day(name.Day)), Ealing);
}
