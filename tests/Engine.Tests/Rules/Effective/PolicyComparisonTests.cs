using FluentAssertions;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Effective;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Effective;

public class PolicyComparisonTests
{
    private const string Rule = """{"RuleName":"Rule","Expression":"pupil.Attendance < thresholds.T","SuccessEvent":"hold-review","Properties":{"Minutes":30,"Message":"m"} }""";

    private static readonly Policy Earlier = Policy(Rule, """{"from":"2026-01-01","value":90,"reference":{"title":"A"} }""");

    [Fact]
    public void The_same_content_differs_in_nothing() => PolicyComparison.Between(Earlier, Policy(Rule, """{"value":90,"from":"2026-01-01","reference":{"title":"A"} }""")).Should().BeEmpty();

    [Theory]
    [InlineData("""{"from":"2026-01-01","value":90,"reference":{"title":"A"} },{"from":"2027-01-04","value":95,"reference":{"title":"B"} }""", "T is 95 percent from 2027-01-04 instead of 90 percent (B).")]
    [InlineData("""{"from":"2026-01-01","value":92,"reference":{"title":"B"} }""", "T is 92 percent from 2026-01-01 instead of 90 percent (B).")]
    public void A_new_value_of_a_number_is_named_with_its_day_and_source(string values, string expected) =>
        PolicyComparison.Between(Earlier, Policy(Rule, values)).Should().Equal(expected);

    [Fact]
    public void A_value_that_no_longer_comes_is_named()
    {
        const string Both = """{"from":"2026-01-01","value":90,"reference":{"title":"A"} },{"from":"2027-01-04","value":95,"reference":{"title":"B"} }""";

        PolicyComparison.Between(Policy(Rule, Both), Earlier).Should().Equal("T no longer becomes 95 percent on 2027-01-04.");
    }

    [Theory]
    [InlineData("\"Expression\":\"pupil.Attendance < thresholds.T\"", "\"Expression\":\"pupil.Attendance <= thresholds.T\"", "The condition of the rule Rule is written otherwise.")]
    [InlineData("hold-review", "start-cycle", "The rule Rule suggests start-cycle instead of hold-review.")]
    [InlineData("\"Minutes\":30", "\"Minutes\":40", "The words, standing, urgency, minutes or source of the rule Rule differ.")]
    [InlineData("\"RuleName\":\"Rule\"", "\"RuleName\":\"Other\"", "The rule Other is new: it suggests hold-review.|The rule Rule is no longer there.")]
    public void What_differs_in_a_rule_is_named(string from, string to, string expected) =>
        PolicyComparison.Between(Earlier, Policy(Rule.Replace(from, to), """{"from":"2026-01-01","value":90,"reference":{"title":"A"} }""")).Should().Equal(expected.Split('|'));

    [Fact]
    public void What_a_rule_set_expects_is_named() =>
        PolicyComparison.Between(Earlier, Policy(Rule, """{"from":"2026-01-01","value":90,"reference":{"title":"A"} }""", """[{"event":"hold-review","min":0,"max":20}]"""))
            .Should().Equal("hold-review is expected for 0 to 20 of each 1,000 pupils.");

    private static Policy Policy(string rule, string values, string bounds = "[]")
    {
        var loading = RuleSetLoader.Load(
            [TestRules.Folder(
                "base", ("ruleset.json", $$"""{"id":"base","title":"b","version":"1","expectedVolume":{{bounds}}}"""),
                ("thresholds/T.json", $$"""{"name":"T","meaning":"m","unit":"percent","values":[{{values}}]}"""),
                ("a.rules.json", $$"""{"WorkflowName":"w","Rules":[{{rule}}]}"""))],
            TestRules.FactsFile, TestRules.AsOf);
        return loading.Policy ?? throw new ArgumentException(string.Join('\n', loading.Diagnostics));
    }
}
