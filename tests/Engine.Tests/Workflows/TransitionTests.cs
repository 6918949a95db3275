using FluentAssertions;
using SendWorkflows.Engine.Workflows;
using Xunit;

namespace SendWorkflows.Engine.Tests.Workflows;

public class TransitionTests
{
    private const string Simple = """
        "initial": "plan", "states": {
          "plan": {
            "entry": { "type": "openDuty", "params": { "name": "plan", "role": "class-teacher", "title": "Write the plan", "due": "10 school days after entered", "minutes": 40 } },
            "after": { "tenDays": "planOverdue" },
            "on": { "PLANNED": { "target": "done", "actions": { "type": "closeDuty", "params": { "name": "plan", "outcome": "written" } } } } },
          "planOverdue": {
            "entry": { "type": "escalate", "params": { "duty": "plan", "role": "phase-leader", "title": "A plan is overdue" } },
            "on": { "PLANNED": { "target": "done", "actions": { "type": "closeDuty", "params": { "name": "plan", "outcome": "written late" } } } } },
          "done": { "type": "final" } }
        """;

    [Fact]
    public void Starting_opens_the_duty_and_sets_the_timer()
    {
        var run = Runs.Start(Simple);
        run.Last.Effects.Should().Equal(
            new OpenDuty("plan", "class-teacher", "Write the plan", new DateOnly(2026, 9, 21), ((OpenDuty)run.Last.Effects[0]).DueBecause, 40),
            new ScheduleTimer("tenDays.w.plan", "tenDays", new DateOnly(2026, 9, 21), new DateTime(2026, 9, 21, 6, 0, 0, DateTimeKind.Utc)));
        run.State.Should().Be("plan");
    }

    [Fact]
    public void An_event_in_time_cancels_the_timer_and_closes_the_duty()
    {
        var run = Runs.Start(Simple).Send("PLANNED");
        run.Last.Effects.Should().Equal(new CancelTimer("tenDays.w.plan"), new CloseDuty("plan", "written"));
        run.Snapshot.Done.Should().BeTrue();
    }

    [Fact]
    public void A_timer_that_falls_due_escalates()
    {
        var run = Runs.Start(Simple).Until("2026-09-21");
        run.State.Should().Be("planOverdue");
        run.Last.Effects.Should().Equal(new Escalate("plan", "phase-leader", "A plan is overdue", ""));
    }

    [Fact]
    public void A_timer_event_that_comes_twice_changes_nothing()
    {
        var run = Runs.Start(Simple).Until("2026-09-21");
        var before = run.Snapshot.ToJson();
        run.Send("xstate.after.tenDays.w.plan");
        (run.Last.Changed, run.Last.IgnoredBecause).Should().Be((false, "The timer \"tenDays.w.plan\" is not pending: it has fired or was cancelled."));
        run.Snapshot.ToJson().Should().Be(before);
    }

    [Fact]
    public void An_event_that_leads_nowhere_says_where_the_run_stands()
    {
        var run = Runs.Start(Simple).Send("REVIEWED");
        (run.Last.Changed, run.Last.IgnoredBecause).Should().Be((false, "REVIEWED does nothing in \"plan\"."));
        run.Last.Effects.Should().BeEmpty();
    }

    [Fact]
    public void A_run_that_has_ended_takes_no_more_events() =>
        Runs.Start(Simple).Send("PLANNED").Send("PLANNED").Last.IgnoredBecause.Should().Be("The run has ended.");

    [Fact]
    public void Every_snapshot_survives_being_stored()
    {
        var run = Runs.Start(Simple);
        var stored = run.Snapshot.ToJson();
        Snapshot.FromJson(stored).ToJson().Should().Be(stored);
    }
}
