using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using Xunit;

namespace SendWorkflows.Engine.Tests.Calendars;

public class SchoolYearTests
{
    [Theory]
    [InlineData("2026-09-01", "2026-09-01", "2027-08-31")]
    [InlineData("2026-12-31", "2026-09-01", "2027-08-31")]
    [InlineData("2027-08-31", "2026-09-01", "2027-08-31")]
    [InlineData("2028-02-29", "2027-09-01", "2028-08-31")]
    public void A_school_year_runs_from_the_first_of_September_to_the_last_of_August(string day, string first, string last)
    {
        SchoolYear.BeginningOf(Day(day)).Should().Be(Day(first));
        SchoolYear.EndOf(Day(day)).Should().Be(Day(last));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
