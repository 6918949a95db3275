using FluentAssertions;
using SendWorkflows.Engine.Rules.Mutating;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Mutating;

public class RuleMutantsTests
{
    private const string Threshold = """{"name":"T","meaning":"m","step":5,"values":[{"from":"2026-01-01","value":90,"reference":{"title":"A"}}]}""";

    [Theory]
    [InlineData(
        "pupil.Attendance < thresholds.T",
        "pupil.Attendance < thresholds.T → pupil.Attendance <= thresholds.T¦pupil.Attendance < thresholds.T → pupil.Attendance > thresholds.T¦thresholds.T → thresholds.T - 5¦thresholds.T → thresholds.T + 5")]
    [InlineData("pupil.Attendance >= 90", "pupil.Attendance >= 90 → pupil.Attendance > 90¦pupil.Attendance >= 90 → pupil.Attendance <= 90¦90 → 89.9¦90 → 90.1")]
    [InlineData("pupil.Sen == \"K\"", "pupil.Sen == \"K\" → pupil.Sen != \"K\"¦\"K\" → \"N\"¦\"K\" → \"E\"")]
    [InlineData(
        "pupil.Urgent && !pupil.Known",
        "pupil.Urgent && !pupil.Known → pupil.Urgent || !pupil.Known¦pupil.Urgent && !pupil.Known without pupil.Urgent¦pupil.Urgent && !pupil.Known without !pupil.Known¦pupil.Urgent → !pupil.Urgent¦!pupil.Known → pupil.Known")]
    [InlineData(
        "pupil.Needs.Any(n => n == \"SLCN\")",
        "pupil.Needs.Any(n => n == \"SLCN\") → pupil.Needs.All(n => n == \"SLCN\")¦pupil.Needs.Any(n => n == \"SLCN\") → !pupil.Needs.Any(n => n == \"SLCN\")¦n == \"SLCN\" → n != \"SLCN\"¦\"SLCN\" → \"ASD\"")]
    [InlineData(
        "pupil.Sen in (\"N\", \"N\")",
        "pupil.Sen in (\"N\", \"N\") → !(pupil.Sen in (\"N\", \"N\"))¦pupil.Sen in (\"N\", \"N\") without \"N\"¦pupil.Sen in (\"N\", \"N\") without \"N\" (2)¦\"N\" → \"K\"¦\"N\" → \"K\" (2)")]
    public void Every_small_change_is_named_once(string expression, string changes) =>
        Changes($$"""{"RuleName":"Rule","Expression":{{System.Text.Json.JsonSerializer.Serialize(expression)}}}""").Should().Equal(changes.Split('¦'));

    [Fact]
    public void Nested_rules_are_swapped_left_out_and_changed_and_parameters_too() =>
        Changes("""{"RuleName":"Rule","Operator":"Or","LocalParams":[{"Name":"low","Expression":"pupil.Known"}],"Rules":[{"RuleName":"One","Expression":"low"},{"RuleName":"Two","Expression":"pupil.Urgent"}]}""")
            .Should().Equal("low: pupil.Known → !pupil.Known", "Or → And", "without One", "One: low → !low", "without Two", "Two: pupil.Urgent → !pupil.Urgent");

    private static IEnumerable<string> Changes(string rule)
    {
        var loading = TestRules.Load(("thresholds/T.json", Threshold), ("a.rules.json", $$"""{"WorkflowName":"w","Rules":[{{rule}}]}"""));
        var policy = loading.Policy ?? throw new ArgumentException(string.Join('\n', loading.Diagnostics));
        return new RuleMutants(policy).Of(policy["Rule"]!).Where(mutant => MutantBinder.Bind(mutant, policy) is not null).Select(mutant => mutant.Change);
    }
}
