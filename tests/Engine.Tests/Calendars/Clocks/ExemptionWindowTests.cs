using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Calendars.Clocks;
using Xunit;
using static SendWorkflows.Engine.Tests.Calendars.Given;

namespace SendWorkflows.Engine.Tests.Calendars.Clocks;

public class ExemptionWindowTests
{
    [Theory]
    [InlineData("2027-07-20", false)]
    [InlineData("2027-07-21", true)]
    [InlineData("2027-08-25", true)]
    [InlineData("2027-08-26", false)]
    public void Advice_asked_in_the_window_around_a_long_closure_makes_the_exemption_available(string asked, bool available) =>
        ExemptionWindow.Available(Day(asked), closedFrom: Day("2027-07-28"), reopens: Day("2027-09-01")).Should().Be(available);

    [Theory]
    [InlineData("2027-08-04", "2027-09-01", true)]
    [InlineData("2027-08-05", "2027-09-01", false)]
    public void A_closure_counts_from_four_weeks(string closedFrom, string reopens, bool counts) =>
        (ExemptionWindow.Of(Day(closedFrom), Day(reopens)) is not null).Should().Be(counts);

    [Theory]
    [InlineData("2027-07-20", false)]
    [InlineData("2027-07-21", true)]
    [InlineData("2027-08-27", true)]
    [InlineData("2027-08-28", false)]
    [InlineData("2026-12-20", false)]
    [InlineData("2027-03-24", false)]
    public void The_calendar_finds_the_closure_itself_and_no_christmas_or_easter_is_long_enough(string asked, bool available) =>
        ExemptionWindow.Available(Day(asked), ThreeYears).Should().Be(available);

    [Fact]
    public void Where_the_calendar_ends_it_is_not_known() => ExemptionWindow.Available(Day("2027-07-24"), Ealing).Should().BeNull();
}
