using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Documents;
using Xunit;
using static SendWorkflows.Engine.Tests.Calendars.Given;

namespace SendWorkflows.Engine.Tests.Calendars;

public class BankHolidayTests
{
    private static readonly BankHolidays England = BankHolidayReader.Read([BankHolidayFile]).BankHolidays!;

    [Fact]
    public void The_shipped_list_has_eight_holidays_in_each_of_five_years()
    {
        BankHolidayReader.Read([BankHolidayFile]).Diagnostics.Should().BeEmpty();
        England.All.GroupBy(holiday => holiday.Key.Year).Select(year => (year.Key, year.Count()))
            .Should().Equal((2025, 8), (2026, 8), (2027, 8), (2028, 8), (2029, 8));
    }

    [Theory]
    [InlineData("2026-12-26", null)]
    [InlineData("2026-12-28", "Boxing Day (substitute day)")]
    [InlineData("2027-12-27", "Christmas Day (substitute day)")]
    [InlineData("2028-01-03", "New Year's Day (substitute day)")]
    [InlineData("2028-04-14", "Good Friday")]
    [InlineData("2029-04-02", "Easter Monday")]
    public void A_holiday_at_a_weekend_is_its_substitute_day(string day, string? name) => England.NameOf(Day(day)).Should().Be(name);

    [Fact]
    public void The_known_years_follow_the_data()
    {
        England.Known.Should().Be(new DateSpan(Day("2025-01-01"), Day("2029-12-31")));
        England.IsWorkingDay(Day("2030-01-02")).Should().BeFalse();
        England.WorkingDayOnOrAfter(Day("2030-01-02")).Should().BeNull();
    }

    [Theory]
    [InlineData("2026-12-24", 1, "2026-12-29")]
    [InlineData("2026-12-24", 3, "2026-12-31")]
    [InlineData("2026-12-29", -1, "2026-12-24")]
    [InlineData("2026-12-26", 0, "2026-12-29")]
    [InlineData("2029-12-31", 1, null)]
    [InlineData("2029-12-31", int.MinValue, null)]
    [InlineData("2025-01-02", -1, null)]
    [InlineData("2024-12-31", 1, null)]
    [InlineData("2030-01-01", -1, null)]
    public void Working_days_pass_over_weekends_and_bank_holidays(string from, int days, string? expected) =>
        England.AddWorkingDays(Day(from), days).Should().Be(DayOrNone(expected));

    [Fact]
    public void A_one_off_holiday_is_a_list_of_its_own()
    {
        var extra = new SourceText("extra.json", """{"name":"x","source":"y","holidays":[{"date":"2026-06-15","name":"An extra day"}]}""");

        BankHolidayReader.Read([BankHolidayFile, extra]).BankHolidays!.IsWorkingDay(Day("2026-06-15")).Should().BeFalse();
    }

    [Theory]
    [InlineData("""{"date":"2026-12-26","name":"Boxing Day"}""", CalendarCodes.BankHolidayAtWeekend, "\"Boxing Day\" is listed on Saturday 26 December 2026, but a bank holiday is never at a weekend.")]
    [InlineData("""{"date":"2026-12-25","name":"a"},{"date":"2026-12-25","name":"b"}""", CalendarCodes.BankHolidayTwice, "Friday 25 December 2026 is listed twice.")]
    [InlineData("""{"date":"2026-12-25","name":"a"},{"date":"2028-12-25","name":"b"}""", CalendarCodes.BankHolidayYearMissing, "No bank holidays are listed between 2026 and 2028.")]
    [InlineData("""{"date":"2026-12-25","name":"a"}""", CalendarCodes.BankHolidayYearShort, "2026 has only 1 bank holiday; England has at least 8 every year.")]
    public void A_doubtful_list_is_reported(string holidays, string code, string message) =>
        BankHolidayReader.Read([new("b.json", $$"""{"name":"x","source":"y","holidays":[{{holidays}}]}""")]).Diagnostics
            .Should().Contain(problem => problem.Code == code && problem.Message == message);
}
