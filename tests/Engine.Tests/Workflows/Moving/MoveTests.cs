using FluentAssertions;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Workflows;
using SendWorkflows.Engine.Workflows.Moving;
using Xunit;
using Record = SendWorkflows.Engine.Workflows.Record;

namespace SendWorkflows.Engine.Tests.Workflows.Moving;

/// <summary>What happens to a run that a person moves to another version of its workflow.</summary>
public class MoveTests
{
    private const string Planning = """
        "initial": "plan", "states": {
          "plan": {
            "entry": { "type": "openDuty", "params": { "name": "plan", "role": "class-teacher", "title": "Write the plan", "due": "10 school days after entered" } },
            "exit": { "type": "closeDuty", "params": { "name": "plan", "outcome": "done" } },
            "after": { "fiveDays": { "actions": { "type": "notify", "params": { "role": "class-teacher", "title": "Soon" } } }, "tenDays": "late" },
            "on": { "GO": "z" } },
          "late": { "on": { "GO": "z" } },
          "z": { "type": "final" } }
        """;

    private static string Act(string name) => $$"""{ "type": "record", "params": { "name": "did", "value": "{{name}}" } }""";

    private static Workflow Version(int version, string members) => WorkflowReader.ReadUnchecked(new SourceText(
        "w.json", Runs.File(members).Text.Replace("\"version\": 1", $"\"version\": {version}", StringComparison.Ordinal)));

    private static MoveAnswer Move(Runs run, string from, string to, MoveMapping? mapping = null) =>
        Transition.Move(Version(1, from), Version(2, to), run.Snapshot, mapping ?? MoveMapping.ByName, new Dictionary<string, bool?>(), run.Now, Runs.Calendar);

    private static MoveMapping States(params (string From, string To)[] pairs) => new() { States = pairs.ToDictionary(pair => pair.From, pair => pair.To) };

    [Fact]
    public void A_version_that_says_the_same_changes_nothing_but_the_number()
    {
        var run = Runs.Start(Planning).Until("2026-09-16");
        var answer = Move(run, Planning, Planning);
        answer.Step!.Effects.Should().BeEmpty();
        answer.LeftBehind.Should().BeEmpty();
        answer.Step.Snapshot.ToJson().Should().Be((run.Snapshot with { Version = 2 }).ToJson());
    }

    [Fact]
    public void A_state_that_is_gone_must_be_mapped_and_the_nearest_name_is_offered()
    {
        var to = Planning.Replace("\"plan\": {", "\"plans\": {", StringComparison.Ordinal).Replace("\"initial\": \"plan\"", "\"initial\": \"plans\"", StringComparison.Ordinal);
        var answer = Move(Runs.Start(Planning), Planning, to);
        answer.Step.Should().BeNull();
        answer.CannotMap.Should().Equal(new MoveIssue(
            MoveSubject.State, "plan", "The run is in \"plan\" (plan); version 2 has no state \"plan\".", "Did you mean \"plans\"?"));
    }

    [Fact]
    public void A_mapped_state_is_carried_over_with_its_day_its_duty_and_its_timers_under_their_new_ids()
    {
        var to = Planning.Replace("\"plan\": {", "\"plans\": {", StringComparison.Ordinal).Replace("\"initial\": \"plan\"", "\"initial\": \"plans\"", StringComparison.Ordinal);
        var run = Runs.Start(Planning).Until("2026-09-16");
        var step = Move(run, Planning, to, States(("plan", "plans"))).Step!;
        step.Snapshot.State.Should().Equal("plans");
        step.Snapshot.Entered["plans"].Should().Be(new DateOnly(2026, 9, 7));
        step.Effects.Should().Equal(
            new CancelTimer("tenDays.w.plan"),
            new ScheduleTimer("tenDays.w.plans", "tenDays", new DateOnly(2026, 9, 21), new DateTime(2026, 9, 21, 6, 0, 0, DateTimeKind.Utc)));
        step.Snapshot.Timers.Keys.Should().Equal("tenDays.w.plans");
        step.Snapshot.Duties["plan"].OpenedOn.Should().Be(new DateOnly(2026, 9, 7));
    }

    [Fact]
    public void Waits_and_due_dates_that_the_new_version_counts_otherwise_are_moved_and_say_so()
    {
        var to = Planning.Replace("\"due\": \"10 school", "\"due\": \"12 school", StringComparison.Ordinal);
        var slower = Version(2, to + """, "sendAt": "08:00" """);
        var run = Runs.Start(Planning);
        var step = Transition.Move(Version(1, Planning), slower, run.Snapshot, MoveMapping.ByName, new Dictionary<string, bool?>(), run.Now, Runs.Calendar).Step!;
        step.Effects.OfType<MoveDuty>().Should().ContainSingle().Which.DueOn.Should().Be(new DateOnly(2026, 9, 23));
        step.Snapshot.Duties["plan"].Due.Should().Be("12 school days after entered");
        Transition.Recompute(slower, step.Snapshot, run.Now, Runs.Calendar).Changed.Should().BeFalse("the duty rests on the new words");
    }

    [Fact]
    public void A_timer_that_has_fired_stays_fired_and_one_that_is_new_is_set()
    {
        var to = Planning.Replace("\"tenDays\": \"late\"", "\"beforeReview\": \"late\"", StringComparison.Ordinal);
        var run = Runs.Start(Planning, dates: new() { ["reviewBy"] = new DateOnly(2026, 10, 16) }).Until("2026-09-16");
        var answer = Move(run, Planning, to);
        answer.Step!.Snapshot.Timers.Keys.Should().Equal("beforeReview.w.plan");
        answer.Step.Effects.Select(effect => effect.GetType().Name).Should().Equal(nameof(CancelTimer), nameof(ScheduleTimer));
        answer.LeftBehind.Should().Equal(new MoveIssue(
            MoveSubject.Timer, "tenDays.w.plan", "The wait \"tenDays\" of \"plan\" has no place in version 2: it is ended."));
    }

    [Fact]
    public void A_duty_that_the_new_version_does_not_know_needs_a_person_s_word()
    {
        var to = Planning.Replace("\"name\": \"plan\"", "\"name\": \"supportPlan\"", StringComparison.Ordinal);
        var run = Runs.Start(Planning);
        Move(run, Planning, to).CannotMap.Should().ContainSingle().Which.Should().Be(new MoveIssue(
            MoveSubject.Duty, "plan", "The duty \"Write the plan\" (plan) is open; version 2 has no duty \"plan\".", "Say which duty it is now, or that it ends."));
        var renamed = Move(run, Planning, to, new() { Duties = new Dictionary<string, string> { ["plan"] = "supportPlan" } }).Step!;
        renamed.Effects.Select(effect => effect.GetType().Name).Should().Equal(nameof(CloseDuty), nameof(OpenDuty));
        renamed.Snapshot.Duties["supportPlan"].OpenedOn.Should().Be(new DateOnly(2026, 9, 7));
        var ended = Move(run, Planning, to, new() { Duties = new Dictionary<string, string> { ["plan"] = "" } }).Step!;
        ended.Effects.Should().Equal(new CloseDuty("plan", "moved to version 2"));
        ended.Snapshot.Duties.Should().BeEmpty();
    }

    [Fact]
    public void A_duty_takes_the_role_and_title_of_the_new_version()
    {
        var to = Planning.Replace("\"role\": \"class-teacher\", \"title\": \"Write", "\"role\": \"senco\", \"title\": \"Write", StringComparison.Ordinal);
        var step = Move(Runs.Start(Planning), Planning, to).Step!;
        step.Effects.Should().ContainSingle().Which.Should().BeOfType<OpenDuty>().Which.Role.Should().Be("senco");
        step.Snapshot.Duties["plan"].Role.Should().Be("senco");
    }

    [Fact]
    public void Regions_of_a_parallel_state_are_each_carried_over_and_a_new_region_is_entered()
    {
        var from = """
            "type": "parallel", "states": {
              "one": { "initial": "a", "states": { "a": { "on": { "GO": "b" } }, "b": { "on": { "BACK": "a" } } } },
              "two": { "initial": "c", "states": { "c": { "on": { "GO": "d" } }, "d": { "on": { "BACK": "c" } } } } }
            """;
        var to = $$"""
            "type": "parallel", "states": {
              "one": { "initial": "a", "states": { "a": { "on": { "GO": "b" } }, "b": { "entry": {{Act("again")}} } } },
              "two": { "initial": "c", "states": { "c": { "on": { "GO": "d" } }, "d": { "entry": {{Act("again")}} } } },
              "three": { "entry": {{Act("three")}}, "initial": "e", "states": { "e": { "entry": {{Act("e")}} } } } }
            """;
        var step = Move(Runs.Start(from).Send("GO"), from, to).Step!;
        step.Snapshot.State.Should().Equal("one.b", "two.d", "three.e");
        step.Effects.OfType<Record>().Select(record => record.Text).Should().Equal("three", "e");
    }

    [Fact]
    public void Regions_that_became_one_sequence_must_be_led_to_one_state()
    {
        var from = """
            "initial": "p", "states": { "p": { "type": "parallel", "states": { "one": { "on": { "GO": "#w.z" } }, "two": { "on": { "GO": "#w.z" } } } }, "z": { "type": "final" } }
            """;
        var to = """
            "initial": "p", "states": { "p": { "initial": "one", "states": { "one": { "on": { "GO": "two" } }, "two": { "on": { "GO": "#w.z" } } } }, "z": { "type": "final" } }
            """;
        var run = Runs.Start(from);
        Move(run, from, to).CannotMap.Should().Equal(new MoveIssue(
            MoveSubject.State, "p", "In version 2 only one of \"p.one\", \"p.two\" can be active at a time.", "Lead them to one state."));
        Move(run, from, to, States(("p.one", "p.two"))).Step!.Snapshot.State.Should().Equal("p.two");
    }

    [Fact]
    public void A_state_that_now_has_states_inside_begins_at_its_initial_one()
    {
        var to = Planning.Replace("\"late\": { \"on\": { \"GO\": \"z\" } }", $$"""
            "late": { "on": { "GO": "z" }, "entry": {{Act("again")}}, "initial": { "target": "first", "actions": {{Act("begin")}} }, "states": { "first": { "entry": {{Act("first")}} } } }
            """, StringComparison.Ordinal);
        var run = Runs.Start(Planning).Until("2026-09-22");
        run.State.Should().Be("late");
        var step = Move(run, Planning, to).Step!;
        step.Snapshot.State.Should().Equal("late.first");
        step.Effects.OfType<Record>().Select(record => record.Text).Should().Equal("begin", "first");
    }

    private const string Remembering = """
        "initial": "a", "states": {
          "a": { "initial": "b", "on": { "OUT": "away" }, "states": { "b": { "on": { "N": "c" } }, "c": { "initial": "d", "states": { "d": { "on": { "N": "e" } }, "e": {} } }, "was": { "type": "history", "history": "deep" } } },
          "away": { "on": { "BACK": "a.was" } } }
        """;

    [Fact]
    public void What_a_history_remembers_is_carried_over_by_the_mapping()
    {
        var to = Remembering.Replace("\"e\"", "\"f\"", StringComparison.Ordinal);
        var run = Runs.Start(Remembering).Send("N").Send("N").Send("OUT");
        var moved = Move(run, Remembering, to, States(("a.c.e", "a.c.f")));
        moved.LeftBehind.Should().BeEmpty();
        moved.Step!.Snapshot.History["a.was"].Should().Equal("a.c.f");
        Transition.Next(Version(2, to), moved.Step.Snapshot, new WorkflowEvent("BACK"), new Dictionary<string, bool?>(), run.Now, Runs.Calendar).Snapshot.State.Should().Equal("a.c.f");
    }

    [Fact]
    public void A_history_whose_memory_has_no_place_remembers_nothing_and_says_so()
    {
        var to = Remembering.Replace("\"e\"", "\"f\"", StringComparison.Ordinal);
        var run = Runs.Start(Remembering).Send("N").Send("N").Send("OUT");
        var moved = Move(run, Remembering, to);
        moved.LeftBehind.Should().Equal(new MoveIssue(MoveSubject.History, "a.was", "Version 2 cannot go back to \"a.c.e\": \"a.was\" remembers nothing."));
        moved.Step!.Snapshot.History.Should().BeEmpty();
        Transition.Next(Version(2, to), moved.Step.Snapshot, new WorkflowEvent("BACK"), new Dictionary<string, bool?>(), run.Now, Runs.Calendar).Snapshot.State.Should().Equal("a.b");
    }

    [Fact]
    public void Outer_states_that_are_gone_are_left_and_new_ones_entered_with_their_actions()
    {
        var from = $$"""
            "initial": "cycle", "states": { "cycle": { "exit": {{Act("leave-cycle")}}, "initial": "plan", "states": { "plan": { "exit": {{Act("leave-plan")}}, "on": { "GO": "#w.z" } } } }, "z": { "type": "final" } }
            """;
        var to = $$"""
            "initial": "work", "states": { "work": { "entry": {{Act("enter-work")}}, "initial": "plan", "states": { "plan": { "entry": {{Act("enter-plan")}}, "on": { "GO": "#w.z" } } } }, "z": { "type": "final" } }
            """;
        string[] Did(MoveMapping mapping) => [.. Move(Runs.Start(from), from, to, mapping).Step!.Effects.OfType<Record>().Select(record => record.Text)];
        Did(States(("cycle.plan", "work.plan"))).Should().Equal("leave-cycle", "enter-work");
        Did(States(("cycle", "work"))).Should().BeEmpty("a state stands for the states inside it too");
    }

    [Fact]
    public void A_run_that_now_stands_at_an_end_ends_or_goes_on_as_the_new_version_says()
    {
        var from = """ "initial": "a", "states": { "a": { "initial": "b", "on": { "GO": "next" }, "states": { "b": {} } }, "next": { "on": { "GO": "z" } }, "z": { "type": "final" } } """;
        var to = """ "initial": "a", "states": { "a": { "initial": "b", "onDone": "next", "states": { "b": { "type": "final" } } }, "next": { "on": { "GO": "z" } }, "z": { "type": "final" } } """;
        Move(Runs.Start(from), from, to).Step!.Snapshot.State.Should().Equal("next");
        var ended = Move(Runs.Start(from), from, to, States(("a", "z"), ("a.b", "z"))).Step!.Snapshot;
        (ended.Done, ended.Timers.Count).Should().Be((true, 0));
    }

    [Fact]
    public void A_mapping_that_names_what_is_not_there_is_refused_with_all_it_gets_wrong()
    {
        var mapping = States(("plann", "late"), ("plan", "lat")) with { Duties = new Dictionary<string, string> { ["plam"] = "plan" } };
        Move(Runs.Start(Planning), Planning, Planning, mapping).CannotMap.Select(issue => $"{issue.Message} {issue.Help}").Should().Equal(
            "Version 1 has no state \"plann\". Did you mean \"plan\"?",
            "Version 2 has no state \"lat\" to be in. Did you mean \"late\"?",
            "The run is in \"plan\" (plan); version 2 has no state \"lat\". Did you mean \"late\"?",
            "The run has no open duty \"plam\". Did you mean \"plan\"?");
    }

    [Fact]
    public void A_run_that_has_ended_stays_where_it_is() =>
        Move(Runs.Start(Planning).Send("GO"), Planning, Planning).CannotMap.Should().ContainSingle().Which.Message.Should().Be("The run has ended: it stays on the version it ended on.");

    [Fact]
    public void Values_that_the_new_version_begins_with_are_added_and_none_is_overwritten()
    {
        var run = Runs.Start(Planning + """, "context": { "kind": "old" } """);
        var step = Move(run, Planning, Planning + """, "context": { "kind": "new", "more": "yes" } """).Step!;
        step.Snapshot.Data.Should().BeEquivalentTo(new Dictionary<string, string> { ["kind"] = "old", ["more"] = "yes" });
        step.Effects.Should().Equal(new Record("more", "yes"));
    }
}
