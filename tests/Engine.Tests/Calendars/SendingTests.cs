using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using Xunit;
using static SendWorkflows.Engine.Tests.Calendars.Given;

namespace SendWorkflows.Engine.Tests.Calendars;

public class SendingTests
{
    [Theory]
    [InlineData("2026-10-22", "2026-10-22")]
    [InlineData("2026-10-28", "2026-10-23")]
    [InlineData("2026-12-25", "2026-12-18")]
    [InlineData("2027-08-15", "2027-07-27")]
    public void A_reminder_in_a_closure_moves_back_to_the_last_open_day(string wanted, string expected) =>
        Sending.Reminder(Day(wanted), ThreeYears).On.Should().Be(Day(expected));

    [Fact]
    public void A_reminder_whose_moved_day_is_past_goes_on_the_next_school_day()
    {
        var answer = Sending.Reminder(Day("2026-10-29"), Ealing, today: Day("2026-10-27"));

        answer.On.Should().Be(Day("2026-11-03"));
        answer.Because.Should().Be("Friday 23 October 2026 is past: Tuesday 3 November 2026 is the next working day.");
    }

    [Theory]
    [InlineData("2027-08-01", "2027-08-20", "2027-08-02")]
    [InlineData("2027-08-29", "2027-08-30", "2027-08-29")]
    public void A_reminder_is_never_after_the_legal_date(string today, string legal, string expected) =>
        Sending.Reminder(Day("2027-08-29"), ThreeYears, Day(today), Day(legal)).On.Should().Be(Day(expected));

    [Fact]
    public void A_reminder_wanted_after_the_legal_date_is_brought_forward_to_it() =>
        Sending.Reminder(Day("2026-11-20"), Ealing, legalDate: Day("2026-11-18")).On.Should().Be(Day("2026-11-18"));

    [Fact]
    public void After_the_legal_date_there_is_nothing_left_to_remind_of()
    {
        var answer = Sending.Reminder(Day("2026-11-10"), Ealing, Day("2026-11-19"), Day("2026-11-18"));

        answer.On.Should().BeNull();
        answer.Because.Should().StartWith("The legal date, Wednesday 18 November 2026, has passed");
    }

    [Theory]
    [InlineData("2026-10-22", "2026-10-22")]
    [InlineData("2026-10-28", "2026-11-03")]
    [InlineData("2027-08-15", "2027-09-03")]
    public void An_escalation_in_a_closure_moves_forward_to_the_next_open_day(string wanted, string expected) =>
        Sending.Escalation(Day(wanted), ThreeYears).On.Should().Be(Day(expected));

    [Fact]
    public void An_escalation_that_would_miss_the_legal_date_goes_on_a_working_day_before_it()
    {
        var answer = Sending.Escalation(Day("2027-08-14"), ThreeYears, legalDate: Day("2027-08-20"));

        answer.On.Should().Be(Day("2027-08-16"));
        answer.Because.Should().Be("The next open day, Friday 3 September 2027, is after the legal date: Monday 16 August 2027 is the next working day.");
    }

    [Fact]
    public void An_escalation_that_is_past_goes_on_the_next_open_day_from_today() =>
        Sending.Escalation(Day("2026-10-05"), Ealing, today: Day("2026-10-24")).On.Should().Be(Day("2026-11-03"));

    [Fact]
    public void An_overdue_notice_is_not_stopped_by_a_legal_date_that_has_passed() =>
        Sending.Escalation(Day("2026-11-19"), Ealing, Day("2026-11-19"), Day("2026-11-18")).On.Should().Be(Day("2026-11-19"));

    [Fact]
    public void An_overdue_notice_after_the_legal_date_still_waits_for_an_open_day() =>
        Sending.Escalation(Day("2026-11-20"), Ealing, Day("2026-11-21"), Day("2026-11-18")).On.Should().Be(Day("2026-11-23"));

    [Fact]
    public void The_legal_date_itself_and_today_itself_are_in_time()
    {
        Sending.Escalation(Day("2026-10-28"), Ealing, legalDate: Day("2026-11-03")).Because
            .Should().Be("Wednesday 28 October 2026 is not a school day: Tuesday 3 November 2026 is the next one.");
        Sending.Reminder(Day("2026-11-03"), Ealing, Day("2026-11-03"), Day("2026-11-03")).Because.Should().Be("Tuesday 3 November 2026 is a school day.");
    }

    [Fact]
    public void An_authority_works_through_school_holidays_but_not_bank_holidays()
    {
        Sending.Reminder(Day("2026-10-28"), Ealing, recipient: Recipient.Authority).On.Should().Be(Day("2026-10-28"));
        Sending.Reminder(Day("2026-12-28"), Ealing, recipient: Recipient.Authority).On.Should().Be(Day("2026-12-24"));
        Sending.Escalation(Day("2026-12-28"), Ealing, recipient: Recipient.Authority).On.Should().Be(Day("2026-12-29"));
    }

    [Fact]
    public void A_legal_date_in_a_closure_is_also_sent_before_the_closure()
    {
        Sending.BeforeClosure(Day("2026-10-28"), Ealing).On.Should().Be(Day("2026-10-23"));
        Sending.BeforeClosure(Day("2026-10-22"), Ealing).On.Should().BeNull();
    }

    [Fact]
    public void A_past_or_missing_calendar_gives_not_known_and_why()
    {
        Sending.Reminder(Day("2027-08-15"), Ealing).Should().Be(new SendingAnswer(
            null,
            "Not known: the calendar \"Ealing 2026/27\" covers Wednesday 2 September 2026 to Tuesday 27 July 2027, which does not settle Sunday 15 August 2027."));
        Sending.Escalation(Day("2026-10-22"), null).Should().Be(new SendingAnswer(null, "Not known: there is no calendar."));
        Sending.BeforeClosure(Day("2026-10-22"), null).On.Should().BeNull();
    }
}
