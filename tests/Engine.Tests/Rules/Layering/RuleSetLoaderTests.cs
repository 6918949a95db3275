using FluentAssertions;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Thresholds;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Layering;

public class RuleSetLoaderTests
{
    private const string Threshold = """{"name":"T","meaning":"m","step":1,"bounds":{"min":0,"max":100},"moreSupportWhen":"higher","values":[{"from":"2026-01-01","value":90,"reference":{"title":"A"}},{"from":"2027-01-01","value":94,"reference":{"title":"A"}}]}""";

    private const string Rules = """{"WorkflowName":"w","Rules":[{"RuleName":"R","Expression":"pupil.Attendance < thresholds.T","Properties":{"Standing":"STANDING"}}]}""";

    [Theory]
    [InlineData(92, "2026-11-20", 92, "la")]
    [InlineData(92, "2027-06-01", 94, "base")]
    [InlineData(96, "2027-06-01", 96, "la")]
    public void A_lower_layer_moves_a_threshold_towards_more_support_and_never_behind_its_base(int value, string asOf, int inForce, string setBy)
    {
        var loading = Load(DateOnly.Parse(asOf), Overlay(value));

        loading.Diagnostics.Should().BeEmpty();
        var found = loading.Policy!.Thresholds["T"].On(DateOnly.Parse(asOf))!;
        (found.Value, found.SetBy).Should().Be((inForce, setBy));
    }

    [Theory]
    [InlineData(89, ThresholdCodes.Weakened, "\"T\" is set to 89 from 2026-09-01, which means less support than the 90 set by \"base\".")]
    [InlineData(101, ThresholdCodes.OutOfBounds, "\"T\" is set to 101, outside its bounds 0 to 100.")]
    [InlineData(90.5, ThresholdCodes.OutOfBounds, "\"T\" is set to 90.5, which is not on its step of 1.")]
    public void A_threshold_moved_where_it_may_not_be_is_refused(double value, string code, string message)
    {
        var loading = Load(TestRules.AsOf, Overlay(value));

        loading.Policy.Should().BeNull();
        var problem = loading.Diagnostics.Should().ContainSingle().Subject;
        (problem.Code, problem.Message, problem.Place.File).Should().Be((code, message, "la/thresholds/T.json"));
    }

    [Fact]
    public void A_threshold_that_names_no_direction_belongs_to_its_base() =>
        RuleSetLoader.Load(
            [
                TestRules.Folder("base", TestRules.Described("base"), ("thresholds/T.json", Threshold.Replace("\"moreSupportWhen\":\"higher\",", "", StringComparison.Ordinal))),
                TestRules.Folder("la", TestRules.Described("la", "base"), Overlay(99)),
            ],
            TestRules.FactsFile, TestRules.AsOf).Diagnostics.Should().ContainSingle().Which.Code.Should().Be(ThresholdCodes.Weakened);

    [Theory]
    [InlineData("must", RuleCodes.Weakened)]
    [InlineData("should", RuleCodes.Weakened)]
    [InlineData("local", null)]
    public void A_lower_layer_replaces_local_rules_only(string standing, string? code)
    {
        var loading = RuleSetLoader.Load(
            [
                TestRules.Folder("base", TestRules.Described("base"), ("a.rules.json", Rules.Replace("STANDING", standing, StringComparison.Ordinal)), ("thresholds/T.json", Threshold)),
                TestRules.Folder("la", TestRules.Described("la", "base"), ("b.rules.json", Rules.Replace("STANDING", "local", StringComparison.Ordinal).Replace("<", "<=", StringComparison.Ordinal))),
            ],
            TestRules.FactsFile, TestRules.AsOf);

        loading.Diagnostics.Select(problem => problem.Code).Should().Equal(code is null ? [] : new[] { code });
        loading.Policy?["R"]!.SetBy.Should().Be("la");
    }

    [Fact]
    public void A_must_cannot_be_disabled() =>
        TestRules.Load(("a.rules.json", """{"WorkflowName":"w","Rules":[{"RuleName":"R","Enabled":false,"Expression":"pupil.Known","Properties":{"Standing":"must"}}]}"""))
            .Diagnostics.Should().ContainSingle().Which.Code.Should().Be(RuleCodes.Weakened);

    [Fact]
    public void The_same_name_twice_in_one_layer_is_refused() =>
        TestRules.Load(
            ("a.rules.json", """{"WorkflowName":"w","Rules":[{"RuleName":"R","Expression":"pupil.Known"}]}"""),
            ("b.rules.json", """{"WorkflowName":"w","Rules":[{"RuleName":"R","Expression":"pupil.Known"}]}"""))
            .Diagnostics.Should().ContainSingle().Which.Code.Should().Be(RuleCodes.Twice);

    [Fact]
    public void A_threshold_not_yet_in_force_is_reported_with_the_day_and_the_rule_that_asked()
    {
        var problem = Load(new DateOnly(2025, 12, 31), Overlay(92)).Diagnostics.Should().ContainSingle().Subject;

        problem.Code.Should().Be(RuleCodes.NoThresholdInForce);
        problem.Message.Should().Be("The threshold \"T\" has no value in force on 2025-12-31.");
        problem.Place.File.Should().Be("base/a.rules.json");
    }

    [Fact]
    public void Blank_space_order_of_names_and_of_files_do_not_change_the_content_hash()
    {
        const string A = """{"WorkflowName":"w","Rules":[{"RuleName":"A","Expression":"pupil.Known"}]}""";
        const string B = """{"WorkflowName":"w","Rules":[{"RuleName":"B","Expression":"pupil.Urgent"}]}""";
        var one = TestRules.Load(("a.rules.json", A), ("b.rules.json", B)).Policy!;
        var other = TestRules.Load(("b.rules.json", B), ("a.rules.json", A.Replace("\"RuleName\":\"A\",\"Expression\":\"pupil.Known\"", " \"Expression\" : \"pupil.Known\", \"RuleName\":\"A\"", StringComparison.Ordinal))).Policy!;

        other.ContentHash.Should().Be(one.ContentHash).And.HaveLength(64);
        TestRules.Load(("a.rules.json", A), ("b.rules.json", B.Replace("Urgent", "Known", StringComparison.Ordinal))).Policy!.ContentHash.Should().NotBe(one.ContentHash);
        other.Rules.Select(rule => rule.Id).Should().Equal("A", "B");
    }

    [Fact]
    public void A_message_tells_the_pupils_values()
    {
        var policy = TestRules.Load(("a.rules.json", """
            {"WorkflowName":"w","Rules":[{"RuleName":"R","Expression":"pupil.Attendance < 90","SuccessEvent":"find-out",
             "Properties":{"Message":"Attendance is $(pupil.Attendance)%, age $(pupil.Age)."}}]}
            """)).Policy!;

        policy.Evaluate(TestRules.Pupil("""{"Attendance":88.50}""")).Suggestions.Should().ContainSingle()
            .Which.Message.Should().Be("Attendance is 88.5%, age not known.");
    }

    private static (string, string) Overlay(double value) => ("thresholds/T.json",
        FormattableString.Invariant($$"""{"name":"T","values":[{"from":"2026-09-01","value":{{value}},"reference":{"title":"B"} }]}"""));

    private static RuleSetLoading Load(DateOnly asOf, (string, string) overlay) => RuleSetLoader.Load(
        [
            TestRules.Folder("base", TestRules.Described("base"), ("a.rules.json", Rules.Replace("STANDING", "local", StringComparison.Ordinal)), ("thresholds/T.json", Threshold)),
            TestRules.Folder("la", TestRules.Described("la", "base"), overlay),
        ],
        TestRules.FactsFile, asOf);
}
