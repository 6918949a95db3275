using FluentAssertions;
using Xunit;

namespace SendWorkflows.Engine.Tests.Workflows;

/// <summary>What statecharts mean, a plain example for each sentence.</summary>
public class StatechartTests
{
    private static string Act(string name) => $$"""{ "type": "record", "params": { "name": "did", "value": "{{name}}" } }""";

    [Fact]
    public void Leaving_goes_from_the_inside_out_and_entering_from_the_outside_in()
    {
        var run = Runs.Start($$"""
            "initial": "a", "states": {
              "a": { "exit": {{Act("leave-a")}}, "initial": "b", "on": { "GO": { "target": "c.d", "actions": {{Act("go")}} } },
                     "states": { "b": { "exit": {{Act("leave-b")}} } } },
              "c": { "entry": {{Act("enter-c")}}, "initial": "e", "on": { "BACK": "a", "OTHER": "c" }, "states": { "d": { "entry": {{Act("enter-d")}} }, "e": {} } } }
            """).Send("GO");
        run.Did.Should().Be("leave-b leave-a go enter-c enter-d");
        run.State.Should().Be("c.d");
    }

    [Fact]
    public void A_transition_into_its_own_state_stays_inside_unless_it_says_reenter()
    {
        var states = $$"""
            "initial": "a", "states": { "a": { "entry": {{Act("enter-a")}}, "exit": {{Act("leave-a")}}, "initial": "b",
              "on": { "IN": { "target": ".c" }, "AGAIN": { "target": ".c", "reenter": true }, "OUT": "z" },
              "states": { "b": {}, "c": { "entry": {{Act("enter-c")}} } } }, "z": { "type": "final" } }
            """;
        Runs.Start(states).Send("IN").Did.Should().Be("enter-c");
        Runs.Start(states).Send("AGAIN").Did.Should().Be("leave-a enter-a enter-c");
    }

    [Fact]
    public void A_state_inside_goes_before_the_states_around_it()
    {
        var run = Runs.Start("""
            "initial": "a", "states": { "a": { "initial": "b", "on": { "GO": "outer" }, "states": { "b": { "on": { "GO": "c" } }, "c": {} } }, "outer": { "type": "final" } }
            """);
        run.Send("GO").State.Should().Be("a.c");
        run.Send("GO").State.Should().Be("outer");
    }

    [Fact]
    public void An_empty_transition_forbids_what_the_states_around_would_do()
    {
        var run = Runs.Start("""
            "initial": "a", "states": { "a": { "initial": "b", "on": { "GO": "z" }, "states": { "b": { "on": { "GO": {}, "NEXT": "c" } }, "c": {} } }, "z": { "type": "final" } }
            """);
        run.Send("GO").State.Should().Be("a.b");
        run.Send("NEXT").Send("GO").State.Should().Be("z");
    }

    [Fact]
    public void Every_region_of_a_parallel_state_takes_the_event()
    {
        var run = Runs.Start("""
            "type": "parallel", "states": {
              "one": { "initial": "a", "states": { "a": { "on": { "GO": "b" } }, "b": { "on": { "BACK": "a" } } } },
              "two": { "initial": "c", "states": { "c": { "on": { "GO": "d" } }, "d": { "on": { "BACK": "c" } } } } }
            """);
        run.State.Should().Be("one.a two.c");
        run.Send("GO").State.Should().Be("one.b two.d");
    }

    [Fact]
    public void Of_transitions_that_would_leave_the_same_state_the_first_in_the_document_wins()
    {
        var run = Runs.Start("""
            "initial": "p", "states": { "p": { "type": "parallel", "states": {
              "one": { "initial": "a", "states": { "a": { "on": { "GO": "#w.x" } } } },
              "two": { "initial": "b", "states": { "b": { "on": { "GO": "#w.y" } } } } } },
              "x": { "on": { "OTHER": "y" } }, "y": { "on": { "BACK": "p" } } }
            """);
        run.Send("GO").State.Should().Be("x");
    }

    [Fact]
    public void A_parallel_state_is_done_when_each_region_is()
    {
        var run = Runs.Start("""
            "initial": "p", "states": { "p": { "type": "parallel", "onDone": "z", "states": {
              "one": { "initial": "a", "states": { "a": { "on": { "ONE": "f" } }, "f": { "type": "final" } } },
              "two": { "initial": "a", "states": { "a": { "on": { "TWO": "f" } }, "f": { "type": "final" } } } } }, "z": { "type": "final" } }
            """);
        run.Send("ONE").State.Should().Be("p.one.f p.two.a");
        run.Send("TWO").Snapshot.Done.Should().BeTrue();
        run.State.Should().Be("z");
    }

    [Theory]
    [InlineData("shallow", "a.b.c")]
    [InlineData("deep", "a.b.d")]
    public void A_history_comes_back_to_what_was_active(string kind, string expected)
    {
        var run = Runs.Start($$"""
            "initial": "a", "states": {
              "a": { "initial": "other", "on": { "OUT": "away" }, "states": {
                "other": { "on": { "GO": "b" } },
                "b": { "initial": "c", "states": { "c": { "on": { "GO": "d" } }, "d": {} } },
                "was": { "type": "history", "history": "{{kind}}" } } },
              "away": { "on": { "BACK": "a.was" } } }
            """);
        run.Send("GO").Send("GO").Send("OUT").Send("BACK").State.Should().Be(expected);
    }

    [Fact]
    public void A_history_that_remembers_nothing_leads_to_its_target()
    {
        var run = Runs.Start("""
            "initial": "away", "states": {
              "a": { "initial": "b", "on": { "OUT": "away" }, "states": { "b": { "on": { "N": "c" } }, "c": {}, "was": { "type": "history", "target": "c" } } },
              "away": { "on": { "BACK": "a.was", "FRESH": "a" } } }
            """);
        run.Send("BACK").State.Should().Be("a.c");
    }

    [Fact]
    public void A_star_takes_any_event_that_nothing_more_exact_takes()
    {
        var states = """
            "initial": "a", "states": { "a": { "on": { "*": "any", "review.*": "some", "review.late": "exact" } }, "any": { "type": "final" }, "some": { "type": "final" }, "exact": { "type": "final" } }
            """;
        Runs.Start(states).Send("OTHER").State.Should().Be("any");
        Runs.Start(states).Send("review.early").State.Should().Be("some");
        Runs.Start(states).Send("review.late").State.Should().Be("exact");
    }

    [Fact]
    public void A_loop_without_events_leaves_the_run_as_it_was_and_says_so()
    {
        var run = Runs.Start("""
            "initial": "rest", "states": { "rest": { "on": { "GO": { "target": "a", "actions": { "type": "record", "params": { "name": "go", "value": "true" } } }, "OUT": "z" } },
              "a": { "always": { "target": "b", "guard": { "type": "recorded", "params": { "name": "go" } } } },
              "b": { "always": { "target": "a", "guard": { "type": "recorded", "params": { "name": "go" } } } }, "z": { "type": "final" } }
            """);
        var before = run.Snapshot.ToJson();
        run.Send("GO").Last.IgnoredBecause.Should().StartWith("The workflow goes round in circles");
        run.Last.Effects.Should().BeEmpty();
        run.Snapshot.ToJson().Should().Be(before);
    }
}
