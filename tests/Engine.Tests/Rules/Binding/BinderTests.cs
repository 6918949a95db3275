using FluentAssertions;
using SendWorkflows.Engine.Rules.Checking;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Binding;

public class BinderTests
{
    [Theory]
    [InlineData("pupil.Attendence < 90", RuleCodes.UnknownFact, "No fact is called \"Attendence\".", "Did you mean \"Attendance\"?", 7)]
    [InlineData("Attendance < 90", RuleCodes.UnknownName, "Nothing is called \"Attendance\".", "Write pupil.Attendance.", 1)]
    [InlineData("pupil.Score > thresholds.Low", RuleCodes.UnknownThreshold, "No threshold is called \"Low\".", "Add thresholds/Low.json.", 26)]
    [InlineData("pupil.Cycles.Any(c => c.Progres == \"none\")", RuleCodes.UnknownName, "The records of \"Cycles\" have no field \"Progres\".", "Did you mean \"Progress\"?", 25)]
    [InlineData("pupil.Cycles.Coumt(c => c.Reviewed) > 1", RuleCodes.UnknownName, "There is no method \"Coumt\" of \"pupil.Cycles\".", "Did you mean \"Count\"?", 14)]
    [InlineData("pupil.Sen == \"k\"", RuleCodes.NotAChoice, "\"Sen\" can never be \"k\".", "Did you mean \"K\"?", 14)]
    [InlineData("pupil.Score == \"90\"", RuleCodes.Types, "\"==\" cannot compare a whole number with a text.", null, 1)]
    [InlineData("pupil.StartedOn < \"2026-09-01\"", RuleCodes.Types, "\"<\" cannot compare a date with a text.", "Write a date as date(\"2026-09-01\").", 1)]
    [InlineData("pupil.Layer < \"b\"", RuleCodes.Types, "\"<\" cannot compare a text with a text.", "Texts have no order: compare with == or in (…).", 1)]
    [InlineData("pupil.Score && true", RuleCodes.Types, "\"&&\" needs true or false, but \"pupil.Score\" is a whole number.", "Compare it with something.", 1)]
    [InlineData("pupil.Score", RuleCodes.Types, "The rule \"Rule\" should be true or false, but its expression is a whole number.", "Compare it with something.", 1)]
    [InlineData("pupil.Age / 12 > 4", RuleCodes.IntegerDivision, "\"pupil.Age / 12\" divides two whole numbers: RulesEngine would cut the result to a whole number, this engine does not.", "Divide by a number with a decimal point, such as 12.0.", 1)]
    [InlineData("pupil.Score != null", RuleCodes.Syntax, "There is no null.", "A fact that is not known makes the answer unknown by itself: leave the test out.", 16)]
    [InlineData("pupil.Score = 1", RuleCodes.Syntax, "\"=\" has no meaning in an expression.", "Write == to compare.", 13)]
    [InlineData("pupil.Score > ", RuleCodes.Syntax, "The expression ends where a value should stand.", null, 15)]
    [InlineData("System.IO.File.Delete(\"x\") == true", RuleCodes.UnknownName, "Nothing is called \"System\".", "An expression can use pupil.X, thresholds.X and the rule's parameters.", 1)]
    [InlineData("pupil.Layer.GetType().Name == \"x\"", RuleCodes.UnknownName, "There is no method \"GetType\" of \"pupil.Layer\".", "It has: Contains, StartsWith, EndsWith.", 13)]
    public void A_wrong_expression_is_reported_at_its_place_with_help(string expression, string code, string message, string? help, int column)
    {
        var problem = TestRules.LoadExpression(expression).Diagnostics.Should().ContainSingle().Subject;

        (problem.Code, problem.Message, problem.Help).Should().Be((code, message, help));
        var escaped = System.Text.Json.JsonSerializer.Serialize(expression[..(column - 1)]).Length - 2;
        problem.Place.Column.Should().Be(Opening() + escaped + 1);
    }

    [Fact]
    public void Every_mistake_of_an_expression_is_reported_at_once() =>
        TestRules.LoadExpression("pupil.A > 1 && pupil.B > 2 || pupil.C").Diagnostics.Select(problem => problem.Message)
            .Should().Equal("No fact is called \"A\".", "No fact is called \"B\".", "No fact is called \"C\".");

    [Fact]
    public void An_endless_expression_is_refused_not_followed()
    {
        Code(new string('(', 3_000) + "true" + new string(')', 900)).Should().Be(RuleCodes.TooLarge);
        Code(new string('!', 3_000) + "true").Should().Be(RuleCodes.TooLarge);
        Code(string.Concat(Enumerable.Repeat("true || ", 1_000)) + "true").Should().Be(RuleCodes.TooLarge);
        Code("pupil.Cycles.Any(a => pupil.Cycles.Any(b => pupil.Cycles.Any(c => c.Reviewed)))").Should().Be(RuleCodes.TooLarge);
    }

    [Fact]
    public void Parameters_that_double_each_other_are_refused()
    {
        var parameters = string.Join(',', Enumerable.Range(1, 15).Select(i => $$"""{"Name":"p{{i}}","Expression":"{{(i == 1 ? "pupil.Score" : $"p{i - 1} + p{i - 1}")}}"}"""));
        var loading = TestRules.Load(("a.rules.json", $$"""{"WorkflowName":"w","Rules":[{"RuleName":"R","LocalParams":[{{parameters}}],"Expression":"p15 > 1"}]}"""));

        loading.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(RuleCodes.TooLarge);
    }

    [Fact]
    public void A_parameter_with_a_loop_of_its_own_leaves_the_loop_around_it_alone()
    {
        var loading = TestRules.Load(("a.rules.json", """
            {"WorkflowName":"w","GlobalParams":[{"Name":"total","Expression":"pupil.Cycles.Sum(x => x.Weeks)"}],
             "Rules":[{"RuleName":"Rule","Expression":"pupil.Cycles.Any(c => total == 3 && c.Weeks == 1)"}]}
            """));

        loading.Policy!.Evaluate(TestRules.Pupil("""{"Cycles":[{"Weeks":1},{"Weeks":2}]}"""))["Rule"]!.Outcome
            .Should().Be(SendWorkflows.Engine.Rules.Outcome.Met);
    }

    private static int Opening() => """{"WorkflowName":"w","Rules":[{"RuleName":"Rule","Expression":""".Length + 1;

    private static string Code(string expression) => TestRules.LoadExpression(expression).Diagnostics.Should().ContainSingle().Subject.Code;
}
