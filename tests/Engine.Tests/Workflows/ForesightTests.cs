using FluentAssertions;
using Xunit;

namespace SendWorkflows.Engine.Tests.Workflows;

public class ForesightTests
{
    private const string Planned = """
        "initial": "do", "states": {
          "do": {
            "on": { "MOVE": { "actions": { "type": "setDate", "params": { "name": "reviewBy", "fromEvent": "reviewBy" } } } },
            "after": { "beforeReview": "review" } },
          "review": {
            "entry": { "type": "openDuty", "params": { "name": "review", "role": "class-teacher", "title": "Review", "due": "reviewBy", "minutes": 45 } },
            "on": { "DONE": { "target": "z", "actions": { "type": "closeDuty", "params": { "name": "review", "outcome": "done" } } } },
            "after": { "afterReview": "overdue" } },
          "overdue": {
            "on": { "DONE": { "target": "z", "actions": { "type": "closeDuty", "params": { "name": "chase", "outcome": "done" } } } },
            "entry": [
              { "type": "closeDuty", "params": { "name": "review", "outcome": "passed on" } },
              { "type": "openDuty", "params": { "name": "chase", "role": "senco", "title": "Chase", "due": "5 school days after entered", "minutes": 10 } } ] },
          "z": { "type": "final" } }
        """;

    [Fact]
    public void A_duty_that_a_timer_will_open_is_foreseen_with_its_day_and_nothing_happens()
    {
        var run = Plan("2026-11-20");

        run.Ahead("2026-11-22").Select(duty => (duty.Name, duty.Role, duty.DueOn, duty.Minutes)).Should().Equal(("review", "class-teacher", new DateOnly(2026, 11, 20), 45));
        run.State.Should().Be("do");
    }

    [Fact]
    public void What_comes_after_the_last_day_looked_at_is_not_told() => Plan("2026-11-20").Ahead("2026-11-12").Should().BeEmpty();

    [Fact]
    public void What_a_later_timer_closes_is_gone_and_what_it_opens_is_there() =>
        Plan("2026-11-20").Ahead("2026-12-01").Select(duty => duty.Name).Should().Equal("chase");

    [Fact]
    public void A_date_that_moves_takes_what_is_foreseen_with_it() =>
        Plan("2026-11-20").Send("MOVE", data: ("reviewBy", "2026-12-11")).Ahead("2026-12-12").Should().ContainSingle().Which.DueOn.Should().Be(new DateOnly(2026, 12, 11));

    [Fact]
    public void What_hangs_on_a_rule_is_not_foreseen_because_its_answer_is_not_known() =>
        Runs.Start("""
            "initial": "a", "states": {
              "a": { "after": { "tenDays": { "target": "b", "guard": { "type": "rule", "params": { "rule": "R" } } } } },
              "b": { "entry": { "type": "openDuty", "params": { "name": "d", "role": "senco", "title": "D" } },
                     "on": { "DONE": { "target": "z", "actions": { "type": "closeDuty", "params": { "name": "d", "outcome": "done" } } } } },
              "z": { "type": "final" } }
            """, guards: new() { ["rule:R"] = true }).Ahead("2026-12-01").Should().BeEmpty();

    private static Runs Plan(string reviewBy) => Runs.Start(Planned, dates: new() { ["reviewBy"] = DateOnly.Parse(reviewBy, System.Globalization.CultureInfo.InvariantCulture) });
}
