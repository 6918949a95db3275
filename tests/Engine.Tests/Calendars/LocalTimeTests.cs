using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using Xunit;
using static SendWorkflows.Engine.Tests.Calendars.Given;

namespace SendWorkflows.Engine.Tests.Calendars;

public class LocalTimeTests
{
    [Theory]
    [InlineData("2027-01-15", 9, 0, "2027-01-15T09:00:00Z")]
    [InlineData("2027-07-15", 9, 0, "2027-07-15T08:00:00Z")]
    [InlineData("2027-03-28", 0, 59, "2027-03-28T00:59:00Z")]
    [InlineData("2027-03-28", 2, 0, "2027-03-28T01:00:00Z")]
    public void A_clock_in_London_is_an_hour_ahead_in_summer(string date, int hour, int minute, string utc) =>
        LocalTime.ToUtc(Day(date), new TimeOnly(hour, minute), SkippedHour.Later, RepeatedHour.First).Should().Be(Instant(utc)).And.BeIn(DateTimeKind.Utc);

    [Theory]
    [InlineData(SkippedHour.Later, "2027-03-28T01:30:00Z")]
    [InlineData(SkippedHour.Earlier, "2027-03-28T00:30:00Z")]
    public void The_hour_that_is_skipped_is_read_as_the_caller_says(SkippedHour skipped, string utc) =>
        LocalTime.ToUtc(Day("2027-03-28"), new TimeOnly(1, 30), skipped, RepeatedHour.First).Should().Be(Instant(utc));

    [Theory]
    [InlineData(RepeatedHour.First, "2026-10-25T00:30:00Z")]
    [InlineData(RepeatedHour.Second, "2026-10-25T01:30:00Z")]
    public void The_hour_that_is_repeated_is_read_as_the_caller_says(RepeatedHour repeated, string utc) =>
        LocalTime.ToUtc(Day("2026-10-25"), new TimeOnly(1, 30), SkippedHour.Later, repeated).Should().Be(Instant(utc));

    [Theory]
    [InlineData("2026-07-01T22:59:59Z", "2026-07-01")]
    [InlineData("2026-07-01T23:00:00Z", "2026-07-02")]
    [InlineData("2026-12-01T23:59:59Z", "2026-12-01")]
    public void A_date_begins_at_midnight_in_London(string utc, string date) => LocalTime.DateInLondon(Instant(utc)).Should().Be(Day(date));

    [Fact]
    public void An_instant_that_is_not_utc_is_misuse() =>
        FluentActions.Invoking(() => LocalTime.DateInLondon(new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Local))).Should().Throw<ArgumentException>();

    private static DateTime Instant(string utc) =>
        DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
