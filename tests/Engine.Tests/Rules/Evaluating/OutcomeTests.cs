using FluentAssertions;
using SendWorkflows.Engine.Rules;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Evaluating;

public class OutcomeTests
{
    private const string Nothing = "{}";

    [Theory]
    [InlineData("pupil.Attendance < 90", """{"Attendance":88.5}""", Outcome.Met)]
    [InlineData("pupil.Attendance < 90", """{"Attendance":90}""", Outcome.NotMet)]
    [InlineData("pupil.Attendance < 90", Nothing, Outcome.Unknown)]
    [InlineData("pupil.Urgent && pupil.Known", """{"Urgent":false}""", Outcome.NotMet)]
    [InlineData("pupil.Urgent and pupil.Known", """{"Urgent":true}""", Outcome.Unknown)]
    [InlineData("pupil.Urgent || pupil.Known", """{"Urgent":true}""", Outcome.Met)]
    [InlineData("pupil.Urgent or pupil.Known", """{"Urgent":false}""", Outcome.Unknown)]
    [InlineData("not pupil.Urgent", Nothing, Outcome.Unknown)]
    [InlineData("!pupil.Urgent", """{"Urgent":false}""", Outcome.Met)]
    [InlineData("pupil.Score / 0.0 > 1", """{"Score":1}""", Outcome.Failed)]
    [InlineData("pupil.Score / 0.0 > 1", Nothing, Outcome.Unknown)]
    [InlineData("pupil.Urgent && pupil.Score / 0.0 > 1", """{"Urgent":false,"Score":1}""", Outcome.NotMet)]
    [InlineData("pupil.Urgent && pupil.Score / 0.0 > 1", """{"Score":1}""", Outcome.Unknown)]
    [InlineData("pupil.Urgent && pupil.Score / 0.0 > 1", """{"Urgent":true,"Score":1}""", Outcome.Failed)]
    [InlineData("pupil.Sen in (\"K\", \"E\")", """{"Sen":"K"}""", Outcome.Met)]
    [InlineData("pupil.Sen not in (\"K\", \"E\")", """{"Sen":"N"}""", Outcome.Met)]
    [InlineData("pupil.Score in (1, pupil.Age)", """{"Score":1}""", Outcome.Met)]
    [InlineData("pupil.Score in (1, pupil.Age)", """{"Score":2}""", Outcome.Unknown)]
    [InlineData("(pupil.Urgent ? 1 : 2) > 0", Nothing, Outcome.Unknown)]
    [InlineData("(pupil.Urgent ? 2 : 2) > 0", Nothing, Outcome.Met)]
    [InlineData("pupil.Layer.StartsWith(\"stage\") && pupil.Layer.EndsWith(\"1\") && pupil.Layer.Contains(\"ge-\")", """{"Layer":"stage-1"}""", Outcome.Met)]
    [InlineData("pupil.Layer == \"Stage-1\"", """{"Layer":"stage-1"}""", Outcome.NotMet)]
    [InlineData("pupil.StartedOn < date(\"2026-09-01\")", """{"StartedOn":"2026-08-31"}""", Outcome.Met)]
    [InlineData("date(\"2026-09-11\") - pupil.StartedOn == 10", """{"StartedOn":"2026-09-01"}""", Outcome.Met)]
    [InlineData("pupil.StartedOn + 10 == date(\"2026-09-11\")", """{"StartedOn":"2026-09-01"}""", Outcome.Met)]
    [InlineData("0.1 + 0.2 == 0.3 && -pupil.Score < 0", """{"Score":1}""", Outcome.Met)]
    [InlineData("pupil.Score * 79228162514264337593543950335 > 0", """{"Score":2}""", Outcome.Failed)]
    public void A_scalar_expression_comes_to(string expression, string facts, Outcome outcome) =>
        TestRules.Outcome(expression, facts).Outcome.Should().Be(outcome);

    [Theory]
    [InlineData("pupil.Cycles.Any(c => c.Reviewed)", """[{"Reviewed":false},{"Reviewed":true}]""", Outcome.Met)]
    [InlineData("pupil.Cycles.Any(c => c.Reviewed)", """[{"Reviewed":false},{}]""", Outcome.Unknown)]
    [InlineData("pupil.Cycles.Any(c => c.Reviewed)", """{"value":[{"Reviewed":true}],"complete":false}""", Outcome.Met)]
    [InlineData("pupil.Cycles.Any(c => c.Reviewed)", """{"value":[],"complete":false}""", Outcome.Unknown)]
    [InlineData("pupil.Cycles.Any()", "[]", Outcome.NotMet)]
    [InlineData("pupil.Cycles.All(c => c.Reviewed)", "[]", Outcome.Met)]
    [InlineData("pupil.Cycles.All(c => c.Reviewed)", """{"value":[{"Reviewed":false}],"complete":false}""", Outcome.NotMet)]
    [InlineData("pupil.Cycles.All(c => c.Reviewed)", """{"value":[{"Reviewed":true}],"complete":false}""", Outcome.Unknown)]
    [InlineData("pupil.Cycles.Count(c => c.Reviewed) >= 1", """{"value":[{"Reviewed":true}],"complete":false}""", Outcome.Met)]
    [InlineData("pupil.Cycles.Count(c => c.Reviewed) >= 2", """{"value":[{"Reviewed":true}],"complete":false}""", Outcome.Unknown)]
    [InlineData("pupil.Cycles.Count(c => c.Reviewed) >= 3", """[{"Reviewed":true},{}]""", Outcome.NotMet)]
    [InlineData("pupil.Cycles.Count(c => c.Reviewed) + 1 >= 2", """[{"Reviewed":true},{}]""", Outcome.Met)]
    [InlineData("pupil.Cycles.Count(c => c.Reviewed) == 5", """[{"Reviewed":true},{}]""", Outcome.NotMet)]
    [InlineData("pupil.Cycles.Count == 0", "[]", Outcome.Met)]
    [InlineData("pupil.Cycles.Where(c => c.Reviewed).Count(c => c.Weeks > 5) == 1", """[{"Reviewed":true,"Weeks":6},{"Weeks":2}]""", Outcome.Met)]
    [InlineData("pupil.Cycles.Where(c => c.Reviewed).Sum(c => c.Weeks) == 6", """[{"Reviewed":true,"Weeks":6},{"Reviewed":false}]""", Outcome.Met)]
    [InlineData("pupil.Cycles.Sum(c => c.Weeks) > 0", """[{"Weeks":6},{}]""", Outcome.Unknown)]
    [InlineData("pupil.Cycles.Sum(c => c.Weeks) == 0", "[]", Outcome.Met)]
    [InlineData("pupil.Cycles.Max(c => c.Weeks) == 6", "[]", Outcome.Failed)]
    [InlineData("pupil.Cycles.Max(c => c.EndedOn) == date(\"2026-05-01\")", """[{"EndedOn":"2026-01-01"},{"EndedOn":"2026-05-01"}]""", Outcome.Met)]
    [InlineData("pupil.Cycles.Average(c => c.Weeks) == 1.5", """[{"Weeks":1},{"Weeks":2}]""", Outcome.Met)]
    [InlineData("pupil.Cycles.OrderByDescending(c => c.EndedOn).First().Progress == \"good\"", """[{"EndedOn":"2026-01-01","Progress":"none"},{"EndedOn":"2026-05-01","Progress":"good"}]""", Outcome.Met)]
    [InlineData("pupil.Cycles.OrderBy(c => c.EndedOn).First().Progress == \"good\"", """[{"Progress":"good"},{"EndedOn":"2026-05-01"}]""", Outcome.Unknown)]
    [InlineData("pupil.Cycles.OrderBy(c => c.Weeks).Take(2).All(c => c.Reviewed)", """[{"Weeks":3,"Reviewed":false},{"Weeks":1,"Reviewed":true},{"Weeks":2,"Reviewed":true}]""", Outcome.Met)]
    [InlineData("pupil.Cycles.FirstOrDefault(c => c.Weeks == 2).Reviewed", "[]", Outcome.Failed)]
    [InlineData("pupil.Cycles.LastOrDefault(c => c.Weeks == 2).Reviewed", """[{"Weeks":2,"Reviewed":false},{"Weeks":2,"Reviewed":true}]""", Outcome.Met)]
    [InlineData("pupil.Cycles.First().Reviewed", """{"value":[{"Reviewed":true}],"complete":false}""", Outcome.Unknown)]
    [InlineData("pupil.Cycles.Any(c => pupil.Cycles.Any(d => d.Weeks > c.Weeks && c.Reviewed))", """[{"Weeks":1,"Reviewed":true},{"Weeks":2}]""", Outcome.Met)]
    public void A_list_expression_comes_to(string expression, string cycles, Outcome outcome) =>
        TestRules.Outcome(expression, $$$"""{"Cycles":{{{cycles}}}}""").Outcome.Should().Be(outcome);

    [Theory]
    [InlineData("pupil.Needs.Contains(\"ASD\")", """["ASD"]""", Outcome.Met)]
    [InlineData("pupil.Needs.Contains(\"ASD\")", """{"value":["SLCN"],"complete":false}""", Outcome.Unknown)]
    [InlineData("pupil.Needs.Any(n => n == \"ASD\" || n == \"SLCN\")", """["SLCN"]""", Outcome.Met)]
    [InlineData("pupil.Needs.Count >= 2", """["SLCN","ASD"]""", Outcome.Met)]
    public void A_list_of_choices_comes_to(string expression, string needs, Outcome outcome) =>
        TestRules.Outcome(expression, $$$"""{"Needs":{{{needs}}}}""").Outcome.Should().Be(outcome);

    [Theory]
    [InlineData("pupil.Attendance < 90 && pupil.Urgent", """{"Attendance":80}""", "Urgent")]
    [InlineData("pupil.Attendance < 90 || pupil.Urgent", "{}", "Attendance,Urgent")]
    [InlineData("pupil.Urgent ? pupil.Known : pupil.Score > 1", """{"Urgent":true}""", "Known")]
    [InlineData("pupil.Cycles.Any(c => c.Reviewed && c.Progress == \"none\")", """{"Cycles":[{"Reviewed":true},{"Reviewed":false}]}""", "Cycles.Progress")]
    [InlineData("pupil.Cycles.Count(c => c.Reviewed) >= 2", """{"Cycles":{"value":[{"Reviewed":true}],"complete":false}}""", "Cycles")]
    [InlineData("pupil.Cycles.Any(c => c.Weeks > pupil.Score)", """{"Cycles":[{"Weeks":1}]}""", "Score")]
    [InlineData("pupil.Cycles.Where(c => c.Reviewed).Any(c => c.Weeks > 1)", """{"Cycles":[{"Weeks":2}]}""", "Cycles.Reviewed")]
    public void What_keeps_an_outcome_unknown_is_named(string expression, string facts, string missing) =>
        string.Join(',', TestRules.Outcome(expression, facts).Missing).Should().Be(missing);

    [Theory]
    [InlineData("pupil.Score / pupil.Age > 1.0 * 2", """{"Score":1,"Age":0}""", "division by zero")]
    [InlineData("pupil.Cycles.Min(c => c.Weeks) > 1", """{"Cycles":[]}""", "the least of an empty list")]
    [InlineData("pupil.Cycles.First().Reviewed", """{"Cycles":[]}""", "there is no first item")]
    public void A_failure_says_why(string expression, string facts, string reason) =>
        TestRules.Outcome(expression.Replace("/ pupil.Age", "* 1.0 / pupil.Age"), facts).Reason.Should().Be(reason);
}
