using FluentAssertions;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Rules.Mutating;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Mutating;

public class RuleMutationTests
{
    private const string Below = "pupil.Attendance < 90 → pupil.Attendance <= 90";

    private const string Around = """
        {"name":"A","facts":{"Attendance":89.9},"expect":{"Rule":"met"}},{"name":"B","facts":{"Attendance":90.1},"expect":{"Rule":"not-met"}}
        """;

    private const string Exact = """{"name":"C","facts":{"Attendance":90},"expect":{"Rule":"not-met"}}""";

    [Fact]
    public void A_change_that_no_case_notices_survives()
    {
        var run = Run("pupil.Attendance < 90", $$"""{"cases":[{{Around}}]}""");

        run.Survivors.Should().Equal(new Survivor("a.rules.json", "Rule", Below), new Survivor("a.rules.json", "Rule", "90 → 90.1"));
        (run.Mutants, run.Killed, run.Equivalent, run.Excused).Should().Be((4, 2, 0, 0));
    }

    [Fact]
    public void A_case_exactly_on_the_boundary_notices_it()
    {
        var run = Run("pupil.Attendance < 90", $$"""{"cases":[{{Around}},{{Exact}}]}""");

        run.Survivors.Should().BeEmpty();
        (run.Mutants, run.Killed).Should().Be((4, 4));
    }

    [Fact]
    public void An_author_can_excuse_a_change_by_name()
    {
        var run = Run("pupil.Attendance < 90", $$"""{"cases":[{{Around}}],"excused":[{"rule":"Rule","change":"{{Below}}","because":"no one minds"}]}""");

        run.Survivors.Should().ContainSingle().Which.Change.Should().Be("90 → 90.1");
        run.Excused.Should().Be(1);
    }

    [Fact]
    public void An_excuse_that_excuses_nothing_is_reported() =>
        Run("pupil.Attendance < 90", $$"""{"cases":[{{Around}},{{Exact}}],"excused":[{"rule":"Rule","change":"{{Below}}","because":"no one minds"}]}""")
            .Diagnostics.Should().ContainSingle().Which.Code.Should().Be(RuleCodes.NeedlessExcuse);

    [Fact]
    public void A_change_that_says_the_same_for_every_value_is_not_counted()
    {
        var run = Run("pupil.Cycles.Count == 0", """
            {"cases":[{"name":"A","facts":{"Cycles":[]},"expect":{"Rule":"met"}},{"name":"B","facts":{"Cycles":[{"Reviewed":true}]},"expect":{"Rule":"not-met"}}]}
            """);

        run.Equivalent.Should().Be(1, "a count is never below zero, so == 0 and <= 0 say the same");
        run.Survivors.Should().BeEmpty();
    }

    [Fact]
    public void A_sum_is_never_proven_to_say_the_same() =>
        Run("pupil.Cycles.Sum(c => c.Weeks) + 0 > 5", """
            {"cases":[{"name":"A","facts":{"Cycles":[{"Weeks":6}]},"expect":{"Rule":"met"}},{"name":"B","facts":{"Cycles":[{"Weeks":5}]},"expect":{"Rule":"not-met"}}]}
            """).Survivors.Should().ContainSingle(survivor => survivor.Change == "pupil.Cycles.Sum(c => c.Weeks) + 0 → pupil.Cycles.Sum(c => c.Weeks) - 0");

    [Fact]
    public void Nothing_is_mutated_while_a_case_fails()
    {
        var run = Run("pupil.Attendance < 90", """{"cases":[{"name":"A","facts":{"Attendance":95},"expect":{"Rule":"met"}}]}""");

        run.Failures.Should().ContainSingle();
        run.Mutants.Should().Be(0);
    }

    [Fact]
    public void A_layer_above_answers_only_for_the_thresholds_it_sets()
    {
        const string rules = """{"WorkflowName":"w","Rules":[{"RuleName":"Rule","Expression":"pupil.Attendance < thresholds.T || pupil.Score < thresholds.U"}]}""";
        var run = RuleMutation.Run(
            [
                TestRules.Folder("base", TestRules.Described("base"), ("a.rules.json", rules), ("thresholds/T.json", Threshold("T", 90)), ("thresholds/U.json", Threshold("U", 70))),
                TestRules.Folder("top", TestRules.Described("top", "base"), ("thresholds/T.json", Threshold("T", 95))),
            ],
            TestRules.FactsFile, TestRules.AsOf);

        run.Survivors.Select(survivor => survivor.Change).Should().Equal("thresholds.T → thresholds.T - 1", "thresholds.T → thresholds.T + 1");
    }

    private static string Threshold(string name, int value) =>
        $$"""{"name":"{{name}}","meaning":"m","moreSupportWhen":"higher","values":[{"from":"2026-01-01","value":{{value}},"reference":{"title":"A"} } ]}""";

    private static MutationRun Run(string expression, string cases) => RuleMutation.Run(
        [
            TestRules.Folder(
                "base", TestRules.Described("base"), ("a.cases.json", cases),
                ("a.rules.json", $$"""{"WorkflowName":"w","Rules":[{"RuleName":"Rule","Expression":"{{expression}}"}]}""")),
        ],
        TestRules.FactsFile, TestRules.AsOf);
}
