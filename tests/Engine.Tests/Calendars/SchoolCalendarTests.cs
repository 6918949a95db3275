using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using Xunit;
using static SendWorkflows.Engine.Tests.Calendars.Given;

namespace SendWorkflows.Engine.Tests.Calendars;

public class SchoolCalendarTests
{
    [Fact]
    public void Ealing_2026_27_has_198_weekdays_in_term_less_half_terms_and_bank_holidays()
    {
        var calendar = Calendar(Ealing2026.Replace("""["2026-09-02", "2026-09-03", "2026-11-02", "2027-01-04", "2027-04-12"]""", "[]", StringComparison.Ordinal)
            .Replace("""["2026-11-27", "2027-02-12", "2027-05-28"]""", "[]", StringComparison.Ordinal));

        calendar.SchoolDays.Should().HaveCount(198);
        calendar.Terms.Select(term => calendar.SchoolDays.Count(term.Contains)).Should().Equal(73, 54, 71);
    }

    [Fact]
    public void Ealing_2026_27_has_190_school_days_with_5_inset_and_3_occasional_days()
    {
        (Ealing.Inset.Count, Ealing.Occasional.Count).Should().Be((5, 3));
        Ealing.SchoolDays.Should().HaveCount(190);
    }

    [Fact]
    public void Every_year_of_the_demonstration_school_has_190_school_days() =>
        ThreeYears.SchoolDays.GroupBy(day => day.AddMonths(-8).Year).Select(year => year.Count()).Should().Equal(190, 190, 190);

    [Theory]
    [InlineData("2026-09-04", true, "the first day after two INSET days")]
    [InlineData("2026-09-03", false, "an INSET day")]
    [InlineData("2026-09-05", false, "a Saturday")]
    [InlineData("2026-10-26", false, "half term")]
    [InlineData("2026-11-27", false, "an occasional day")]
    [InlineData("2027-05-03", false, "May Day")]
    [InlineData("2027-01-04", false, "INSET")]
    [InlineData("2026-12-28", false, "a holiday between terms")]
    [InlineData("2027-07-27", true, "the last day of summer")]
    public void A_school_meets_on_days_in_term_that_nothing_closes(string day, bool meets, string because) =>
        Ealing.IsSchoolDay(Day(day)).Should().Be(meets, because);

    [Theory]
    [InlineData("2026-09-01", false)]
    [InlineData("2026-09-02", true)]
    [InlineData("2026-12-25", true)]
    [InlineData("2027-07-27", true)]
    [InlineData("2027-07-28", false)]
    public void A_calendar_covers_its_first_term_to_its_last_with_the_holidays_between(string day, bool covers) =>
        Ealing.Covers(Day(day)).Should().Be(covers);

    [Theory]
    [InlineData("2026-10-24", "2026-11-03", "2026-10-23")]
    [InlineData("2026-12-25", "2027-01-05", "2026-12-18")]
    [InlineData("2026-10-23", "2026-10-23", "2026-10-23")]
    [InlineData("2026-09-02", "2026-09-04", null)]
    [InlineData("2027-08-05", null, null)]
    [InlineData("2026-08-05", null, null)]
    public void The_nearest_school_days_are_found_or_not_known(string day, string? onOrAfter, string? onOrBefore)
    {
        Ealing.SchoolDayOnOrAfter(Day(day)).Should().Be(DayOrNone(onOrAfter));
        Ealing.SchoolDayOnOrBefore(Day(day)).Should().Be(DayOrNone(onOrBefore));
    }

    [Theory]
    [InlineData("2026-10-22", 1, "2026-10-23")]
    [InlineData("2026-10-22", 2, "2026-11-03")]
    [InlineData("2026-10-28", 1, "2026-11-03")]
    [InlineData("2026-10-28", -1, "2026-10-23")]
    [InlineData("2026-10-28", 0, "2026-11-03")]
    [InlineData("2026-09-04", -1, null)]
    [InlineData("2027-07-27", 1, null)]
    [InlineData("2026-09-04", 189, "2027-07-27")]
    [InlineData("2026-09-04", int.MaxValue, null)]
    [InlineData("2026-09-04", int.MinValue, null)]
    public void The_first_open_day_after_a_day_is_1(string from, int days, string? expected) =>
        Ealing.AddSchoolDays(Day(from), days).Should().Be(DayOrNone(expected));

    [Theory]
    [InlineData("2026-09-04", "2027-07-27", 189)]
    [InlineData("2027-07-27", "2026-09-04", -189)]
    [InlineData("2026-10-24", "2026-11-02", 0)]
    [InlineData("2026-10-24", "2027-08-02", null)]
    public void School_days_between_two_days_are_counted_or_not_known(string from, string to, int? expected) =>
        Ealing.SchoolDaysBetween(Day(from), Day(to)).Should().Be(expected);

    [Fact]
    public void A_term_holds_its_half_term_but_not_the_holiday_after_it()
    {
        Ealing.TermOf(Day("2026-10-28"))!.Name.Should().Be("Autumn");
        Ealing.TermOf(Day("2026-12-25")).Should().BeNull();
        Ealing.TermEndingOnOrAfter(Day("2026-12-25"))!.Name.Should().Be("Spring");
        Ealing.TermEndingOnOrAfter(Day("2026-12-18"))!.Name.Should().Be("Autumn");
        Ealing.TermEndingOnOrAfter(Day("2027-08-01")).Should().BeNull();
    }

    [Theory]
    [InlineData("2026-09-10", "2026-12-18", "2026-10-23")]
    [InlineData("2026-10-26", "2026-12-18", "2026-12-18")]
    [InlineData("2026-10-23", "2026-12-18", "2026-10-23")]
    [InlineData("2026-12-18", "2026-12-18", "2026-12-18")]
    [InlineData("2026-12-19", "2027-03-25", "2027-02-11")]
    [InlineData("2027-05-28", "2027-07-27", "2027-07-27")]
    public void The_end_of_a_term_or_half_is_its_last_school_day(string day, string term, string half)
    {
        Ealing.EndOfTerm(Day(day)).Should().Be(Day(term));
        Ealing.EndOfHalfTerm(Day(day)).Should().Be(Day(half));
    }

    [Fact]
    public void Each_of_six_terms_is_half_a_term()
    {
        SchoolOfSixTerms.EndOfTerm(Day("2026-09-10")).Should().Be(Day("2026-10-16"));
        SchoolOfSixTerms.EndOfHalfTerm(Day("2026-09-10")).Should().Be(Day("2026-10-16"));
    }

    [Fact]
    public void A_closure_takes_in_the_weekends_on_either_side()
    {
        Ealing.ClosureAround(Day("2026-10-28")).Should().Be(new DateSpan(Day("2026-10-24"), Day("2026-11-02")));
        Ealing.ClosureAround(Day("2026-10-23")).Should().BeNull();
        ThreeYears.ClosureAround(Day("2027-08-05"))!.Days.Should().Be(37);
    }
}
