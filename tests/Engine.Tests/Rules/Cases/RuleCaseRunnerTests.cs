using FluentAssertions;
using SendWorkflows.Engine.Rules.Cases;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Cases;

public class RuleCaseRunnerTests
{
    [Theory]
    [InlineData("""{"name":"Amina","facts":{"Attendance":80},"expect":{"Rule":"met"},"suggests":["find-out"]}""", null)]
    [InlineData("""{"name":"Ben","facts":{"Attendance":80},"expect":{"Rule":"not-met"}}""", "\"Rule\" was expected to be not met, but is met.")]
    [InlineData("""{"name":"Chidi","facts":{},"expect":{"Rule":"met"}}""", "\"Rule\" was expected to be met, but is unknown (missing Attendance).")]
    [InlineData("""{"name":"Dee","facts":{},"expect":{"Rule":"unknown"},"missing":{"Rule":["Attendance"]}}""", null)]
    [InlineData("""{"name":"Eli","facts":{},"expect":{"Rule":"unknown"},"missing":{"Rule":["Score"]}}""", "\"Rule\" was expected to miss Score, but misses Attendance.")]
    [InlineData("""{"name":"Fay","facts":{"Attendence":80},"expect":{"Rule":"met"}}""", "No fact is called \"Attendence\". Did you mean \"Attendance\"?")]
    [InlineData("""{"name":"Gus","facts":{},"expect":{"Rul":"met"}}""", "No rule is called \"Rul\". Did you mean \"Rule\"?")]
    [InlineData("""{"name":"Hal","facts":{"Attendance":95},"expect":{"Rule":"not-met"},"suggests":["find-out"]}""", "The suggestions expected were find-out, but they are nothing.")]
    [InlineData("""{"name":"Ida","asOf":"2025-06-01","facts":{"Attendance":92},"expect":{"Rule":"met"}}""", null)]
    public void A_case_passes_or_says_what_was_expected_and_what_came(string written, string? message)
    {
        var run = Run($$"""{"cases":[{{written}}]}""");

        run.Diagnostics.Should().BeEmpty();
        run.Failures.Select(failure => failure.Message).Should().Equal(message is null ? [] : new[] { message });
        (run.Cases, run.Passed, run.Failed).Should().Be(message is null ? (1, 1, 0) : (1, 0, 1));
    }

    [Fact]
    public void A_file_of_cases_that_is_wrong_is_reported() =>
        Run("""{"cases":[{"name":"Amina","facts":{},"expect":{"Rule":"maybe"}}]}""").Diagnostics
            .Should().ContainSingle().Which.Message.Should().Be("\"maybe\" is not a known Rule of expected outcomes.");

    private static RuleCaseRun Run(string cases) => RuleCaseRunner.Run(
        [
            TestRules.Folder(
                "base", TestRules.Described("base"), ("a.cases.json", cases),
                ("thresholds/T.json", """{"name":"T","meaning":"m","values":[{"from":"2025-01-01","value":95,"reference":{"title":"A"}},{"from":"2026-01-01","value":90,"reference":{"title":"A"}}]}"""),
                ("a.rules.json", """{"WorkflowName":"w","Rules":[{"RuleName":"Rule","Expression":"pupil.Attendance < thresholds.T","SuccessEvent":"find-out"}]}""")),
        ],
        TestRules.FactsFile, TestRules.AsOf);
}
