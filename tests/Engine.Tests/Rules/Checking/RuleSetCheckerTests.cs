using FluentAssertions;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Thresholds;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Checking;

public class RuleSetCheckerTests
{
    private const string Code = "\"Title\":\"SEND code of practice\",\"Reference\":\"6.44\"";

    private const string Described = """{"id":"base","title":"Base","version":"1","ladder":"ladder.json","verifyEveryMonths":12,"expectedVolume":[{"event":"find-out","min":0,"max":9}]}""";

    private const string Ladder = """{"id":"l","title":"L","layers":[{"id":"one","name":"One"},{"id":"two","name":"Two"}]}""";

    private const string Path = """{"RuleName":"Path","Expression":"pupil.Urgent","SuccessEvent":"consider-ehc-needs-assessment","Properties":{"Standing":"must","Source":{"Title":"CFA 2014"},"Message":"m","VerifiedOn":"2026-06-30"}}""";

    [Fact]
    public void A_rule_set_without_fault_has_no_diagnostics() =>
        Check(Rule(), Cases()).Diagnostics.Should().BeEmpty();

    [Theory]
    [InlineData("\"SuccessEvent\":\"find-out\"", "\"SuccessEvent\":\"do-not-request\"", RuleCodes.UnknownEvent)]
    [InlineData("\"Message\":\"m\",", "", RuleCodes.NoMessage)]
    [InlineData("\"Source\":{\"Title\":\"Ours\"},", "", RuleCodes.NoSource)]
    [InlineData("\"Message\":\"m\",", "\"Message\":\"m\",\"Target\":\"three\",", RuleCodes.UnknownTarget)]
    [InlineData("\"Message\":\"m\",", "\"Message\":\"m\",\"AskFor\":[\"Scor\"],", RuleCodes.UnknownFact)]
    [InlineData("\"VerifiedOn\":\"2026-06-30\"", "\"VerifiedOn\":\"2025-06-30\"", RuleCodes.VerificationOverdue)]
    [InlineData("\"VerifiedOn\":\"2026-06-30\"", "\"Standing\":\"local\"", RuleCodes.VerificationOverdue)]
    [InlineData("pupil.Known", "pupil.Score > 5 && pupil.Score < 5", RuleCodes.NeverMet)]
    [InlineData("pupil.Known", "pupil.Score > 200", RuleCodes.NeverMet)]
    [InlineData("pupil.Known", "true || pupil.Known", RuleCodes.AlwaysMet)]
    [InlineData("pupil.Known", "pupil.Known && pupil.Sex == \\\"F\\\"", RuleCodes.ProtectedCharacteristic)]
    [InlineData("pupil.Known", "pupil.Eal || pupil.Known", RuleCodes.NeverAlone)]
    [InlineData("\"RuleName\":\"Rule\"", "\"RuleName\":\"Other\"", RuleCodes.Case)]
    [InlineData("\"Expression\":\"pupil.Known\"", "\"Operator\":\"And\",\"Rules\":[]", RuleCodes.Shape)]
    public void A_wrong_rule_is_reported(string right, string wrong, string code) =>
        Check(Rule().Replace(right, wrong, StringComparison.Ordinal), Cases()).Diagnostics.Select(problem => problem.Code).Should().Contain(code);

    [Theory]
    [InlineData("pupil.Eal && pupil.Known")]
    [InlineData("pupil.Cycles.Count(c => c.Reviewed && c.Progress == \\\"good\\\") >= 3")]
    [InlineData("pupil.Cycles.Any(c => c.EndedOn < pupil.StartedOn)")]
    public void A_rule_that_some_pupil_can_meet_is_not_reported_as_one_that_none_can(string expression) =>
        Check(Rule(expression), Cases()).Diagnostics.Should().BeEmpty();

    [Theory]
    [InlineData("pupil.Cycles.Count >= 2", "", RuleCodes.FalselyAttributed)]
    [InlineData("pupil.Cycles.Count >= 2", ",\"Quote\":\"every three weeks\"", RuleCodes.FalselyAttributed)]
    [InlineData("pupil.Cycles.Count >= 2", ",\"Quote\":\"at least two cycles\"", null)]
    [InlineData("pupil.Cycles.Count == 0", "", null)]
    public void A_number_is_attributed_to_the_Code_only_where_its_words_contain_it(string expression, string quote, string? code) =>
        Check(Rule(expression).Replace("\"Title\":\"Ours\"", Code + quote, StringComparison.Ordinal), Cases())
            .Diagnostics.Select(problem => problem.Code).Should().Equal(code is null ? [] : new[] { code });

    [Theory]
    [InlineData("pupil.Urgent && pupil.Cost >= 6000", "pupil.Cost >= 6000")]
    [InlineData("pupil.Urgent && pupil.Cycles.Count >= 2", "pupil.Cycles.Count >= 2")]
    [InlineData("pupil.Cycles.Any(c => c.Reviewed) && pupil.Urgent", "pupil.Cycles.Any(c => c.Reviewed)")]
    public void A_blanket_precondition_is_refused_and_the_part_that_blocks_is_named(string expression, string blocking)
    {
        var checking = Check(Rule(), Cases(), Path.Replace("pupil.Urgent", expression, StringComparison.Ordinal));

        var problem = checking.Diagnostics.Should().ContainSingle(found => found.Code == RuleCodes.BlanketPrecondition).Subject;
        problem.Message.Should().EndWith($"the rule \"Path\" asks for \"{blocking}\".");
        problem.Help.Should().Contain("CoP 9.16");
        checking.Policy.Should().BeNull();
    }

    [Fact]
    public void A_rule_set_that_never_considers_a_request_is_refused() =>
        Check(Rule(), Cases(), Path.Replace("consider-ehc-needs-assessment", "find-out", StringComparison.Ordinal))
            .Diagnostics.Select(problem => problem.Code).Should().Contain(RuleCodes.BlanketPrecondition);

    [Fact]
    public void An_outcome_without_a_case_is_named() =>
        Check(Rule(), Cases().Replace("\"Rule\":\"unknown\"", "\"Rule\":\"met\"", StringComparison.Ordinal))
            .Diagnostics.Should().ContainSingle().Which.Message.Should().Be("No case expects the rule \"Rule\" to be unknown.");

    [Fact]
    public void Two_rules_that_ask_and_suggest_the_same_are_reported() =>
        Check(Rule() + "," + Rule().Replace("\"RuleName\":\"Rule\"", "\"RuleName\":\"Again\"", StringComparison.Ordinal), Cases(also: "Again"))
            .Diagnostics.Should().ContainSingle().Which.Code.Should().Be(RuleCodes.SameCondition);

    [Fact]
    public void A_threshold_that_claims_the_Code_for_a_number_it_does_not_contain_is_reported()
    {
        const string Threshold = """{"name":"Cycles","meaning":"m","values":[{"from":"2026-01-01","value":2,"reference":{"title":"SEND code of practice","reference":"6.44"}}]}""";
        var folder = TestRules.Folder("base", ("ruleset.json", Described), ("ladder.json", Ladder), ("thresholds/Cycles.json", Threshold));

        RuleSetChecker.Check([folder], TestRules.FactsFile, TestRules.AsOf).Diagnostics.Select(problem => problem.Code)
            .Should().Contain(RuleCodes.FalselyAttributed).And.NotContain(ThresholdCodes.NoReference);
    }

    [Fact]
    public void Everything_wrong_is_reported_together_in_order_of_place()
    {
        var checking = Check(Rule("pupil.Knwon").Replace("find-out", "nothing", StringComparison.Ordinal), "{");

        checking.Diagnostics.Select(problem => problem.Place.File).Should().BeInAscendingOrder(StringComparer.Ordinal);
        checking.Diagnostics.Select(problem => problem.Code).Should().Contain([RuleCodes.UnknownFact, RuleCodes.UnknownEvent, "json-syntax"]);
        checking.Errors.Should().Be(checking.Diagnostics.Count(problem => problem.Severity == Severity.Error));
    }

    private static string Rule(string expression = "pupil.Known") => $$"""
        {"RuleName":"Rule","Expression":"{{expression}}","SuccessEvent":"find-out","Properties":{"Source":{"Title":"Ours"},"Message":"m","VerifiedOn":"2026-06-30"} }
        """.Replace("} }", "}}", StringComparison.Ordinal);

    private static string Cases(string also = "Rule")
    {
        var cases = OutcomeWords.All.Take(3).Select(outcome =>
        {
            var expected = new[] { "Rule", also, "Path" }.Distinct().Select(rule => $"\"{rule}\":\"{outcome}\"");
            return $$$"""{"name":"{{{outcome}}}","facts":{},"expect":{ {{{string.Join(',', expected)}}} } }""";
        });
        return $$"""{"cases":[{{string.Join(',', cases)}}]}""";
    }

    private static RuleSetChecking Check(string rule, string cases, string path = Path) => RuleSetChecker.Check(
        [TestRules.Folder("base", ("ruleset.json", Described), ("ladder.json", Ladder), ("a.cases.json", cases), ("a.rules.json", $$"""{"WorkflowName":"w","Rules":[{{rule}},{{path}}]}"""))],
        TestRules.FactsFile, TestRules.AsOf);
}
