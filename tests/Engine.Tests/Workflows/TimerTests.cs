using FluentAssertions;
using SendWorkflows.Engine.Workflows;
using Xunit;

namespace SendWorkflows.Engine.Tests.Workflows;

public class TimerTests
{
    private const string Review = """
        "initial": "do", "states": {
          "do": {
            "entry": { "type": "openDuty", "params": { "name": "review", "role": "class-teacher", "title": "Review", "due": "reviewBy" } },
            "on": { "MOVE": { "actions": { "type": "setDate", "params": { "name": "reviewBy", "fromEvent": "reviewBy" } } },
                    "DONE": { "target": "z", "actions": { "type": "closeDuty", "params": { "name": "review", "outcome": "done" } } } },
            "after": {
              "beforeReview": { "actions": { "type": "notify", "params": { "role": "class-teacher", "title": "A review is due on {reviewBy}", "kind": "reminder", "duty": "review" } } },
              "afterReview": { "actions": { "type": "escalate", "params": { "duty": "review", "role": "senco", "title": "Overdue" } } } } },
          "z": { "type": "final" } }
        """;

    private static Runs Start(string reviewBy) => Runs.Start(Review, dates: new() { ["reviewBy"] = DateOnly.Parse(reviewBy, System.Globalization.CultureInfo.InvariantCulture) });

    private static string Due(Runs run, string name) => run.Snapshot.Timers.Values.Single(timer => timer.Name == name).DueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "not known";

    [Fact]
    public void A_reminder_moves_back_and_an_escalation_forward_over_a_closure()
    {
        // Five days after Friday 23 October is Wednesday in half term.
        var run = Start("2026-10-23");
        Due(run, "afterReview").Should().Be("2026-11-02");
        Due(run, "beforeReview").Should().Be("2026-10-16");
    }

    [Fact]
    public void Moving_a_date_moves_the_timers_and_duties_that_rest_on_it_and_says_so()
    {
        var run = Start("2026-11-20").Send("MOVE", data: ("reviewBy", "2026-12-11"));
        run.Last.Effects.OfType<RescheduleTimer>().Select(timer => (timer.Name, timer.WasDueOn, timer.DueOn)).Should().Equal(
            ("afterReview", new DateOnly(2026, 11, 25), new DateOnly(2026, 12, 16)),
            ("beforeReview", new DateOnly(2026, 11, 13), new DateOnly(2026, 12, 4)));
        run.Last.Effects.OfType<RescheduleTimer>().First().Because.Should().Contain("11 December 2026");
        run.Last.Effects.OfType<MoveDuty>().Should().ContainSingle().Which.DueOn.Should().Be(new DateOnly(2026, 12, 11));
        run.Until("2026-12-05").Last.Effects.Should().ContainSingle().Which.Should().BeOfType<Notify>().Which.Title.Should().Be("A review is due on 11 December 2026");
    }

    [Fact]
    public void A_changed_calendar_moves_the_timers_that_rest_on_it()
    {
        var run = Start("2026-11-20").Recompute(Runs.ReadCalendar("2026-12-18", "\"2026-11-16\""));
        run.Last.Effects.OfType<RescheduleTimer>().Should().ContainSingle().Which.DueOn.Should().Be(new DateOnly(2026, 11, 12));
        run.Recompute(Runs.ReadCalendar("2026-12-18", "\"2026-11-16\"")).Last.Changed.Should().BeFalse();
    }

    [Fact]
    public void A_changed_calendar_moves_a_date_that_was_counted_and_what_rests_on_it_and_not_one_that_a_person_gave()
    {
        const string Counted = """
            "initial": "a", "states": { "a": {
              "entry": [
                { "type": "setDate", "params": { "name": "reviewBy", "due": "10 school days after entered" } },
                { "type": "openDuty", "params": { "name": "review", "role": "class-teacher", "title": "Review", "due": "reviewBy", "minutes": 30 } } ],
              "on": { "MOVE": { "actions": { "type": "setDate", "params": { "name": "reviewBy", "fromEvent": "reviewBy" } } }, "END": { "target": "z", "actions": { "type": "closeDuty", "params": { "name": "review", "outcome": "ended" } } } } }, "z": { "type": "final" } }
            """;
        var run = Runs.Start(Counted);
        var before = run.Snapshot.Dates["reviewBy"];
        var closed = Runs.ReadCalendar("2026-12-18", "\"2026-09-08\", \"2026-09-09\"");

        run.Recompute(closed);
        run.Last.Effects.OfType<SetDate>().Should().ContainSingle().Which.Date.Should().Be(run.Snapshot.Dates["reviewBy"]).And.BeAfter(before);
        run.Snapshot.Duties["review"].DueOn.Should().Be(run.Snapshot.Dates["reviewBy"]);
        Snapshot.FromJson(run.Snapshot.ToJson()).ToJson().Should().Be(run.Snapshot.ToJson());

        run.Send("MOVE", data: ("reviewBy", "2026-10-01"));
        run.Recompute(Runs.ReadCalendar("2026-12-18"));
        run.Snapshot.Dates["reviewBy"].Should().Be(new DateOnly(2026, 10, 1));
    }

    [Fact]
    public void A_date_that_is_not_known_leaves_timers_that_say_so_and_are_set_when_it_is()
    {
        var run = Runs.Start(Review);
        run.Last.Effects.OfType<TimerUnknown>().Select(timer => timer.Name).Should().Equal("beforeReview", "afterReview");
        run.Last.Effects.OfType<OpenDuty>().Single().DueOn.Should().BeNull();
        run.Send("MOVE", data: ("reviewBy", "2026-11-20"));
        run.Last.Effects.OfType<RescheduleTimer>().Should().HaveCount(2);
        Due(run, "beforeReview").Should().Be("2026-11-13");
        run.Snapshot.Duties["review"].DueOn.Should().Be(new DateOnly(2026, 11, 20));
    }

    [Fact]
    public void A_delay_beyond_the_calendar_is_not_known_rather_than_guessed()
    {
        var run = Runs.Start(""" "initial": "a", "states": { "a": { "after": { "nextYear": "z" }, "on": { "GO": "z" } }, "z": { "type": "final" } } """);
        run.Last.Effects.Should().ContainSingle().Which.Should().BeOfType<TimerUnknown>().Which.Reason.Should().NotBeEmpty();
    }

    [Fact]
    public void A_date_that_is_no_date_refuses_the_whole_event()
    {
        var run = Start("2026-11-20");
        var before = run.Snapshot.ToJson();
        run.Send("MOVE", data: ("reviewBy", "soon")).Last.IgnoredBecause.Should().Be("\"soon\" given as \"reviewBy\" is not a date; write it as 2027-01-31.");
        run.Send("MOVE").Last.IgnoredBecause.Should().Be("MOVE needs a date \"reviewBy\".");
        run.Snapshot.ToJson().Should().Be(before);
    }

    [Fact]
    public void A_reminder_that_is_already_past_goes_out_on_the_next_open_day_and_stays_there()
    {
        var run = Start("2026-09-09");
        Due(run, "beforeReview").Should().Be("2026-09-07");
        run.Send("MOVE", data: ("reviewBy", "2026-09-09"));
        run.Last.Effects.OfType<RescheduleTimer>().Should().BeEmpty();
    }

    [Theory]
    [InlineData("2026-10-23", "2026-10-16T06:00:00Z")]
    [InlineData("2026-11-20", "2026-11-13T07:00:00Z")]
    public void Timers_fall_due_at_the_workflow_s_hour_on_the_clock_in_England(string reviewBy, string instant) =>
        Start(reviewBy).Snapshot.Timers.Values.Single(timer => timer.Name == "beforeReview").DueUtc
            .Should().Be(DateTime.Parse(instant, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal));

    [Theory]
    [InlineData("2026-10-24", "2026-10-25T00:30:00Z")]
    [InlineData("2027-03-27", "2027-03-28T01:30:00Z")]
    [InlineData("2027-03-28", "2027-03-29T00:30:00Z")]
    public void On_the_nights_when_clocks_change_a_timer_falls_due_once_and_on_its_day(string start, string instant) =>
        Runs.Start(""" "sendAt": "01:30", "initial": "a", "states": { "a": { "after": { "nextDay": "z" } }, "z": { "type": "final" } } """, start)
            .Snapshot.Timers.Values.Single().DueUtc.Should().Be(DateTime.Parse(instant, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal));

    [Theory]
    [InlineData("2026-12-18", "2026-12-11")]
    [InlineData("2026-12-16", "2026-12-09")]
    [InlineData("2026-12-21", "2026-12-14")]
    public void A_term_that_ends_on_another_day_moves_the_duties_and_waits_that_count_to_its_end(string ends, string due)
    {
        var run = Runs.Start("""
            "initial": "a", "states": { "a": { "entry": { "type": "openDuty", "params": { "name": "review", "role": "senco", "title": "Review", "due": "5 school days before end of term" } },
              "after": { "nearTheEnd": "z" }, "exit": { "type": "closeDuty", "params": { "name": "review", "outcome": "done" } } }, "z": { "type": "final" } }
            """).Recompute(Runs.ReadCalendar(ends));
        run.Snapshot.Duties["review"].DueOn.Should().Be(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture));
        Due(run, "nearTheEnd").Should().Be(due);
        run.Last.Changed.Should().Be(ends != "2026-12-18");
        run.Last.Effects.OfType<MoveDuty>().Select(moved => moved.DueBecause).Should().HaveCount(run.Last.Changed ? 1 : 0);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        string Story() => Start("2026-11-20").Until("2026-11-14").Send("MOVE", data: ("reviewBy", "2026-12-11")).Snapshot.ToJson();
        Story().Should().Be(Story());
    }
}
