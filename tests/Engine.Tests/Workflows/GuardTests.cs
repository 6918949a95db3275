using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace SendWorkflows.Engine.Tests.Workflows;

public class GuardTests
{
    private static string Rule(string name) => $$"""{ "type": "rule", "params": { "rule": "{{name}}" } }""";

    private static Runs With(string guard) => Runs.Start($$"""
        "context": { "colour": "red" },
        "initial": "a", "states": { "a": { "on": { "GO": { "target": "b", "guard": {{guard}} }, "OUT": "b" } }, "b": { "type": "final" } }
        """);

    [Theory]
    [InlineData("and", true, null, null)]
    [InlineData("and", false, null, false)]
    [InlineData("and", true, true, true)]
    [InlineData("or", true, null, true)]
    [InlineData("or", false, null, null)]
    [InlineData("or", false, false, false)]
    public void And_and_or_are_three_valued(string type, bool? one, bool? two, bool? expected)
    {
        var run = With($$"""{ "type": "{{type}}", "params": { "guards": [ {{Rule("One")}}, {{Rule("Two")}} ] } }""");
        run.Send("GO", guards: new() { ["rule:One"] = one, ["rule:Two"] = two });
        (run.State == "b").Should().Be(expected == true);
        (run.Last.UnknownGuards.Count > 0).Should().Be(expected is null);
    }

    [Fact]
    public void What_is_not_known_is_never_taken_for_no()
    {
        var run = With($$"""{ "type": "not", "params": { "guard": {{Rule("One")}} } }""").Send("GO", guards: new() { ["rule:One"] = null });
        run.State.Should().Be("a");
        run.Last.UnknownGuards.Should().Equal("rule:One");
        run.Last.IgnoredBecause.Should().Be("GO waits for what is not known: rule:One.");
    }

    [Fact]
    public void Making_an_answer_unknown_never_opens_a_way()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<bool[]>(), answers =>
        {
            var names = answers.Select((_, i) => $"R{i}").ToList();
            if (names.Count == 0)
                return true;
            var all = string.Join(",", names.Select(Rule));
            var guard = $$"""{ "type": "or", "params": { "guards": [ { "type": "and", "params": { "guards": [{{all}}] } }, { "type": "not", "params": { "guard": {{Rule("R0")}} } } ] } }""";
            var known = names.Select((name, i) => (name, answers[i])).ToDictionary(each => "rule:" + each.name, each => (bool?)each.Item2);
            var taken = With(guard).Send("GO", guards: known).State == "b";
            return names.TrueForAll(name =>
            {
                var less = With(guard).Send("GO", guards: new(known) { ["rule:" + name] = null });
                return less.State == "b" ? taken : taken ? less.Last.UnknownGuards.Count > 0 : true;
            });
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("senco", "b")]
    [InlineData("class-teacher", "a")]
    [InlineData(null, "a")]
    public void A_role_guard_asks_who_sent_the_event(string? role, string expected)
    {
        var run = With("""{ "type": "role", "params": { "roles": ["senco", "head"] } }""").Send("GO", role);
        run.State.Should().Be(expected);
        run.Last.UnknownGuards.Count.Should().Be(role is null ? 1 : 0);
    }

    [Theory]
    [InlineData("colour", "red", "b")]
    [InlineData("colour", "blue", "a")]
    [InlineData("shape", "round", "a")]
    public void A_recorded_guard_asks_what_the_run_keeps(string name, string value, string expected)
    {
        var run = With($$"""{ "type": "recorded", "params": { "name": "{{name}}", "is": "{{value}}" } }""").Send("GO");
        run.State.Should().Be(expected);
        run.Last.UnknownGuards.Should().HaveCount(name == "shape" ? 1 : 0);
    }

    [Fact]
    public void A_later_transition_is_tried_when_an_earlier_guard_is_not_known_and_the_question_is_still_reported()
    {
        var run = Runs.Start($$"""
            "initial": "a", "states": { "a": { "on": { "GO": [ { "target": "b", "guard": {{Rule("One")}} }, { "target": "c" } ] } }, "b": { "type": "final" }, "c": { "type": "final" } }
            """).Send("GO");
        run.State.Should().Be("c");
        run.Last.UnknownGuards.Should().Equal("rule:One");
    }

    [Fact]
    public void A_step_says_which_questions_it_asked_and_were_answered_and_which_may_still_be_asked()
    {
        var run = Runs.Start($$"""
            "initial": "a", "states": { "a": { "always": { "target": "b", "guard": {{Rule("Three")}} }, "on": { "GO": { "target": "b", "guard": {{Rule("One")}} }, "OUT": { "target": "b", "guard": { "type": "not", "params": { "guard": {{Rule("Two")}} } } } } }, "b": { "on": { "BACK": "a" } } }
            """);
        run.Send("GO", guards: new() { ["rule:One"] = false, ["rule:Two"] = true });
        run.Last.KnownGuards.Should().Equal("rule:One");
        run.Questions.Should().BeEquivalentTo("rule:One", "rule:Two", "rule:Three");
        run.Send("OUT", guards: new() { ["rule:Two"] = false });
        run.Questions.Should().BeEmpty("the state it stands in asks nothing");
    }

    [Fact]
    public void A_guard_may_ask_for_the_state_of_another_region()
    {
        var run = Runs.Start("""
            "type": "parallel", "states": {
              "one": { "initial": "a", "states": { "a": { "on": { "GO": { "target": "b", "guard": { "type": "stateIn", "params": { "state": "two.d" } } } } }, "b": { "on": { "BACK": "a" } } } },
              "two": { "initial": "c", "states": { "c": { "on": { "NEXT": "d" } }, "d": { "on": { "BACK": "c" } } } } }
            """);
        run.Send("GO").State.Should().Be("one.a two.c");
        run.Send("NEXT").Send("GO").State.Should().Be("one.b two.d");
    }

    [Fact]
    public void A_transition_without_an_event_is_taken_as_soon_as_its_answer_is_known()
    {
        var run = Runs.Start($$"""
            "initial": "a", "states": { "a": { "always": { "target": "b", "guard": {{Rule("One")}} }, "on": { "OUT": "b" } }, "b": { "type": "final" } }
            """);
        run.Last.UnknownGuards.Should().Equal("rule:One");
        run.Send("ANYTHING", guards: new() { ["rule:One"] = true });
        (run.State, run.Last.Changed, run.Last.IgnoredBecause).Should().Be(("b", true, null));
    }
}
