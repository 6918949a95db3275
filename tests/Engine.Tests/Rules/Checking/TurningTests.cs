using System.Text.Json;
using FluentAssertions;
using SendWorkflows.Engine.Rules.Checking;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Checking;

public class TurningTests
{
    private const string Threshold = """{"name":"T","meaning":"m","values":[{"from":"2026-01-01","value":2,"reference":{"title":"A"} } ]}""";

    [Theory]
    [InlineData("pupil.Attendance < thresholds.T", "More")]
    [InlineData("pupil.Attendance >= thresholds.T", "Less")]
    [InlineData("thresholds.T > pupil.Attendance", "More")]
    [InlineData("!(pupil.Attendance < thresholds.T)", "Less")]
    [InlineData("pupil.Urgent && pupil.Attendance < thresholds.T || pupil.Known", "More")]
    [InlineData("pupil.Attendance < 100 - thresholds.T", "Less")]
    [InlineData("pupil.Attendance < 2 * thresholds.T", "More")]
    [InlineData("pupil.Attendance < -2 * thresholds.T", "Either")]
    [InlineData("pupil.Attendance * thresholds.T > 5", "More")]
    [InlineData("pupil.Attendance < thresholds.T / 2", "More")]
    [InlineData("5 / thresholds.T < pupil.Attendance", "Either")]
    [InlineData("pupil.Attendance == thresholds.T", "Either")]
    [InlineData("pupil.Attendance in (thresholds.T, 5)", "Either")]
    [InlineData("pupil.Cycles.Count(c => c.Weeks > thresholds.T) >= 1", "Less")]
    [InlineData("pupil.Cycles.Count(c => c.Reviewed) >= thresholds.T", "Less")]
    [InlineData("pupil.Cycles.All(c => c.Weeks > thresholds.T)", "Less")]
    [InlineData("pupil.Cycles.Where(c => c.Weeks > thresholds.T).All(c => c.Reviewed)", "More")]
    [InlineData("pupil.Attendance < (pupil.Urgent ? thresholds.T : 3)", "More")]
    [InlineData("pupil.Attendance < thresholds.T && pupil.Score > thresholds.T", "Either")]
    [InlineData("pupil.Attendance < 3", "None")]
    public void A_condition_turns_one_way_as_a_number_in_it_grows_or_it_may_turn_either_way(string expression, string expected)
    {
        var loading = TestRules.Load(
            ("thresholds/T.json", Threshold), ("a.rules.json", $$"""{"WorkflowName":"w","Rules":[{"RuleName":"Rule","Expression":{{JsonSerializer.Serialize(expression)}}}]}"""));
        loading.Diagnostics.Should().BeEmpty();

        Turning.Of(loading.Policy!["Rule"]!.Condition, "T").ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData("pupil.Score in (1, 2) + 3", "+")]
    [InlineData("pupil.Score not in (1, 2) * 3", "*")]
    public void Arithmetic_after_a_list_of_values_is_refused_in_words(string expression, string symbol) =>
        TestRules.LoadExpression(expression).Diagnostics.Should().ContainSingle()
            .Which.Message.Should().Be($"\"{symbol}\" cannot follow \"in (…)\", which is true or false and no number.");
}
