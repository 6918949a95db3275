using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using SendWorkflows.Engine.Calendars.Clocks;
using Xunit;
using static SendWorkflows.Engine.Tests.Calendars.Given;

namespace SendWorkflows.Engine.Tests.Calendars.Clocks;

public class StatutoryClockTests
{
    private static readonly ClockReading Shipped = ClockReader.Read(Repository.Read("rules/england/calendars/statutory-clocks.json"));

    [Fact]
    public void The_shipped_clocks_read_without_a_diagnostic_and_each_names_its_source()
    {
        Shipped.Diagnostics.Should().BeEmpty();
        Shipped.Clocks!.All.Select(clock => clock.Code.Split('-')[0]).Distinct().Should().Equal(
            Enumerable.Range(1, 11).Select(number => $"C{number}").Concat(Enumerable.Range(1, 16).Select(number => $"A{number}")));
        Shipped.Clocks.All.Should().OnlyContain(clock => (clock.Kind == ClockKind.Note) == (clock.Due == null));
    }

    [Fact]
    public void What_was_not_read_word_for_word_says_that_it_still_has_to_be_checked() =>
        Shipped.Clocks!.All.Where(clock => clock.Verify is not null).Select(clock => clock.Code)
            .Should().Equal("C2", "C5", "C8", "C8-certificate", "C9", "C9-mediation", "C11", "A4", "A5", "A6", "A16");

    [Theory]
    [InlineData("C1", "receivedOn", "2026-10-14", "2026-11-25")]
    [InlineData("C3", "receivedOn", "2026-10-14", "2027-02-03")]
    [InlineData("C6", "receivedOn", "2026-10-14", "2027-03-03")]
    [InlineData("C7", "receivedOn", "2026-10-14", "2027-01-20")]
    [InlineData("C1", "receivedOn", "2026-06-10", "2026-07-22")]
    [InlineData("C3", "receivedOn", "2026-06-10", "2026-09-30")]
    [InlineData("C6", "receivedOn", "2026-06-10", "2026-10-28")]
    [InlineData("C2", "adviceAskedOn", "2026-10-14", "2026-11-25")]
    [InlineData("C4", "servedOn", "2027-01-05", "2027-01-19")]
    [InlineData("C5", "consultedOn", "2027-01-05", "2027-01-20")]
    [InlineData("C8", "decidedOn", "2026-12-31", "2027-02-28")]
    [InlineData("C9", "notWantedOn", "2026-12-24", "2026-12-31")]
    [InlineData("C9-mediation", "mediationAskedOn", "2026-12-01", "2026-12-31")]
    [InlineData("C10", "tribunalNoticeOn", "2026-12-01", "2026-12-15")]
    [InlineData("C10-not-issue", "tribunalNoticeOn", "2026-12-01", "2027-02-09")]
    [InlineData("C10-final", "tribunalNoticeOn", "2026-12-01", "2027-03-09")]
    [InlineData("C11", "reassessmentReceivedOn", "2026-12-01", "2026-12-16")]
    [InlineData("C11-final", "reassessmentDecidedOn", "2026-12-01", "2027-03-09")]
    [InlineData("A1", "madeOrReviewedOn", "2026-03-01", "2027-02-28")]
    [InlineData("A2", "madeOrReviewedOn", "2026-03-01", "2027-01-31")]
    [InlineData("A1", "madeOrReviewedOn", "2028-02-29", "2029-02-28")]
    [InlineData("A4", "termBeginsOn", "2027-01-04", "2026-12-21")]
    [InlineData("A5", "meetingOn", "2026-11-12", "2026-10-29")]
    [InlineData("A6", "meetingOn", "2026-11-12", "2026-11-26")]
    [InlineData("A7", "meetingOn", "2026-11-12", "2026-12-10")]
    [InlineData("A8", "meetingOn", "2026-11-12", "2026-12-10")]
    [InlineData("A9", "servedOn", "2027-01-05", "2027-01-19")]
    [InlineData("A10", "noticeOn", "2026-12-10", "2027-02-04")]
    [InlineData("A11", "meetingOn", "2026-11-12", "2027-02-04")]
    [InlineData("A11", "meetingOn", "2026-11-22", "2027-02-14")]
    [InlineData("A12", "movesOn", "2027-09-01", "2027-03-30")]
    [InlineData("A13", "movesOn", "2027-09-01", "2027-02-14")]
    [InlineData("A14", "movesOn", "2027-09-01", "2027-04-01")]
    [InlineData("A15", "madeOrReviewedOn", "2026-03-01", "2026-09-01")]
    public void A_clock_gives_the_date_of_the_law_through_every_holiday(string code, string name, string day, string expected) =>
        Due(code, (name, day)).Should().Be(Day(expected));

    [Theory]
    [InlineData("A1", "2027-02-28")]
    [InlineData("A2", "2027-01-31")]
    public void An_amendment_does_not_restart_the_twelve_months_as_A3_says(string code, string expected) =>
        Due(code, ("madeOrReviewedOn", "2026-03-01"), ("noticeOn", "2026-10-01"), ("amendedOn", "2026-11-12"), ("tribunalNoticeOn", "2026-11-20")).Should().Be(Day(expected));

    [Theory]
    [InlineData("2026-12-01", "2027-01-20", "2027-02-20")]
    [InlineData("2026-12-01", "2026-12-15", "2027-02-01")]
    public void An_appeal_is_due_at_the_later_of_its_two_limits(string decided, string certificate, string expected) =>
        Due("C8-certificate", ("decidedOn", decided), ("certificateOn", certificate)).Should().Be(Day(expected));

    [Theory]
    [InlineData("C1", "abcd")]
    [InlineData("C3", "abcd")]
    [InlineData("C6", "abcd")]
    [InlineData("C11-final", "abcd")]
    [InlineData("C4", "")]
    [InlineData("A1", "")]
    [InlineData("A7", "")]
    public void Only_assessment_clocks_have_exemptions_never_those_of_a_review(string code, string grounds) =>
        string.Concat(Shipped.Clocks!.Find(code)!.Grounds.Select(ground => ground.Code)).Should().Be(grounds);

    [Theory]
    [InlineData("2026-10-14", 0, 42, ClockState.Running)]
    [InlineData("2026-11-25", 42, 0, ClockState.Running)]
    [InlineData("2026-11-26", 43, -1, ClockState.Late)]
    public void A_clock_counts_days_used_and_left(string asOf, int used, int left, ClockState state) =>
        StatutoryClock.Standing(Day("2026-10-14"), Day("2026-11-25"), Day(asOf))
            .Should().Be(new ClockStanding(state, Day("2026-11-25"), used, left));

    [Fact]
    public void A_duty_done_in_time_stops_its_clock() =>
        StatutoryClock.Standing(Day("2026-10-14"), Day("2026-11-25"), Day("2027-01-01"), doneOn: Day("2026-11-20"))
            .Should().Be(new ClockStanding(ClockState.DoneInTime, Day("2026-11-25"), 37, 5));

    [Fact]
    public void A_duty_done_late_stays_late() =>
        StatutoryClock.Standing(Day("2026-10-14"), Day("2026-11-25"), Day("2027-01-01"), doneOn: Day("2026-11-27"))
            .Should().Be(new ClockStanding(ClockState.Late, Day("2026-11-25"), 44, -2));

    [Fact]
    public void A_claimed_exemption_excuses_lateness_and_moves_no_date()
    {
        var claim = new ExemptionClaim(ExemptionGround.All[0], Day("2026-07-20"), "caseworker", "The school closed on 23 July.", null);

        StatutoryClock.Standing(Day("2026-06-10"), Day("2026-07-22"), Day("2026-08-01"), claim: claim)
            .Should().Be(new ClockStanding(ClockState.LateExemptionClaimed, Day("2026-07-22"), 52, -10));
        StatutoryClock.Standing(Day("2026-06-10"), Day("2026-07-22"), Day("2026-07-21"), claim: claim).State.Should().Be(ClockState.Running);
    }

    private static DateOnly? Due(string code, params (string Name, string Day)[] names) =>
        Shipped.Clocks!.Find(code)!.Due!.Resolve(names.ToDictionary(name => name.Name, name => Day(name.Day)), Ealing).Date;
}
