using FluentAssertions;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Simulating;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Simulating;

public class SimulationTests
{
    private static readonly Policy Current = Policy(90, "pupil.Attendance < thresholds.T");

    [Fact]
    public void A_pupil_gains_what_only_the_draft_suggests_because_of_the_threshold()
    {
        var result = Compare(Policy(95, "pupil.Attendance < thresholds.T"), """{"Attendance":92}""", """{"Attendance":80}""", """{"Attendance":96}""");

        var move = result.Moves.Should().ContainSingle().Subject;
        (move.Move, move.Pupils).Should().Be((new Move(MoveKind.Gains, "Rule", "hold-review", null, null), 1));
        move.Because.Should().Equal((new Difference(DifferenceKind.Threshold, "T", "90", "95"), 1));
        result.PupilMoves.Should().ContainSingle().Which.Pupil.Should().Be("P0");
        result.Suggestions.Should().Equal(new SuggestionCount("hold-review", 1, 2));
        result.Hours.Should().Equal(new RoleHours("senco", 0.5m, 1m));
    }

    [Fact]
    public void A_pupil_loses_a_suggestion_whose_condition_is_narrower()
    {
        var move = Compare(Policy(90, "pupil.Attendance < thresholds.T && pupil.Urgent"), """{"Attendance":80,"Urgent":false}""").Moves.Should().ContainSingle().Subject;

        move.Move.Kind.Should().Be(MoveKind.Loses);
        move.Because.Should().Equal((new Difference(DifferenceKind.Condition, "Rule", "base", "base"), 1));
    }

    [Fact]
    public void An_answer_can_become_unknown() =>
        Compare(Policy(90, "pupil.Attendance < thresholds.T && pupil.Urgent"), """{"Attendance":80}""").Moves
            .Should().ContainSingle().Which.Move.Kind.Should().Be(MoveKind.BecomesUnknown);

    [Fact]
    public void Of_two_new_values_only_the_one_that_made_the_difference_is_named()
    {
        var both = "pupil.Attendance < thresholds.T || pupil.Score < thresholds.U";
        var move = Simulate(Policy(90, both, 70), Policy(95, both, 75), [Pupil("P", """{"Attendance":99,"Score":72}""")]).Moves.Should().ContainSingle().Subject;

        move.Because.Should().Equal((new Difference(DifferenceKind.Threshold, "U", "70", "75"), 1));
    }

    [Fact]
    public void Pupils_who_move_are_counted_by_school_and_group()
    {
        var result = Compare(Policy(95, "pupil.Attendance < thresholds.T"), """{"Attendance":92}""", """{"Attendance":93}""");

        result.Moves[0].By.Where(cell => cell.Dimension is Dimension.School or Dimension.Group)
            .Should().Equal((Dimension.School, "100001", 2), (Dimension.Group, "FSM: yes", 2));
    }

    [Fact]
    public void The_answer_is_the_same_however_the_pupils_are_parted()
    {
        var draft = Policy(95, "pupil.Attendance < thresholds.T");
        var pupils = Enumerable.Range(0, 40).Select(each => Pupil($"P{each}", $$"""{"Attendance":{{80 + (each / 2)}}}""")).ToList();
        var simulation = new Simulation(Current, draft);

        var whole = simulation.Join([simulation.Run(pupils)], _ => "senco");
        var parted = simulation.Join(pupils.Chunk(7).Reverse().Select(chunk => simulation.Run(chunk)), _ => "senco");

        parted.Should().BeEquivalentTo(whole, options => options.WithStrictOrdering());
    }

    [Theory]
    [InlineData(0, 500, true)]
    [InlineData(0, 400, false)]
    [InlineData(600, 1000, false)]
    public void Declared_bounds_are_kept_or_broken(int min, int max, bool isKept)
    {
        var draft = Policy(90, "pupil.Attendance < thresholds.T", bounds: $$"""[{"event":"hold-review","min":{{min}},"max":{{max}}}]""");

        var result = Compare(draft, """{"Attendance":80}""", """{"Attendance":95}""");

        result.KeepsBounds.Should().Be(isKept);
        result.Bounds.Should().ContainSingle().Which.PerThousand.Should().Be(500);
    }

    private static SimulationResult Compare(Policy draft, params string[] facts) =>
        Simulate(Current, draft, facts.Select((each, i) => Pupil($"P{i}", each)));

    private static SimulationResult Simulate(Policy current, Policy draft, IEnumerable<SimulatedPupil> pupils)
    {
        var simulation = new Simulation(current, draft);
        return simulation.Join([simulation.Run(pupils)], _ => "senco");
    }

    private static SimulatedPupil Pupil(string id, string facts) =>
        new(id, "100001", new Dictionary<string, string> { ["FSM"] = "yes" }, TestRules.Pupil(facts), TestRules.Pupil(facts));

    private static Policy Policy(int t, string expression, int u = 70, string bounds = "[]")
    {
        var loading = RuleSetLoader.Load(
            [TestRules.Folder(
                "base", ("ruleset.json", $$"""{"id":"base","title":"b","version":"1","expectedVolume":{{bounds}}}"""),
                ("thresholds/T.json", Threshold("T", t)), ("thresholds/U.json", Threshold("U", u)),
                ("a.rules.json", $$"""{"WorkflowName":"w","Rules":[{"RuleName":"Rule","Expression":"{{expression}}","SuccessEvent":"hold-review","Properties":{"Minutes":30} }]}"""))],
            TestRules.FactsFile, TestRules.AsOf);
        return loading.Policy ?? throw new ArgumentException(string.Join('\n', loading.Diagnostics));
    }

    private static string Threshold(string name, int value) =>
        $$"""{"name":"{{name}}","meaning":"m","values":[{"from":"2026-01-01","value":{{value}},"reference":{"title":"A"} } ]}""";
}
