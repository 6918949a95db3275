using FluentAssertions;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Cases;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Tests.Fuzzing;
using SendWorkflows.Engine.Tests.Rules.Checking;
using Xunit;
using Xunit.Abstractions;

namespace SendWorkflows.Engine.Tests.Rules.Fuzzing;

/// <summary>Throws spoilt and generated files at reader, checker, binder, evaluator and explainer.</summary>
public class FuzzTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Spoilt_files_of_every_kind_are_refused_with_a_diagnostic_or_work()
    {
        var spoiling = new Spoiling(Fuzz.Seed);
        await new Fuzz(output).RunAsync(
            number =>
            {
                var files = WrittenSet.Clean();
                var file = files.Keys.Order(StringComparer.Ordinal).ElementAt(number % files.Count);
                files[file] = spoiling.Spoil(files[file]);
                return ($"{file}:\n{files[file]}", files);
            },
            Ask);
    }

    [Fact]
    public async Task Generated_expressions_are_refused_with_a_diagnostic_or_work()
    {
        var grammar = new ExpressionGrammar(Fuzz.Seed);
        await new Fuzz(output).RunAsync(
            _ =>
            {
                var expression = grammar.Next();
                return (expression, WrittenSet.Clean("base/z.rules.json", Rule(expression)));
            },
            Ask);
    }

    private static string Ask(Dictionary<string, string> files)
    {
        var facts = new SourceText("facts.json", files["facts.json"]);
        var layers = WrittenSet.LayersOf(files);
        var checking = RuleSetChecker.Check(layers, facts, TestRules.AsOf);
        RuleCaseRunner.Run(layers, facts, TestRules.AsOf);
        if (checking.Policy is { } policy)
            Ask(policy, files["pupils.jsonl"]);
        return checking.Policy is null ? checking.Diagnostics.First(problem => problem.Severity == Severity.Error).Code : Fuzz.Works;
    }

    private static void Ask(Policy policy, string pupils)
    {
        policy.WriteProgram();
        foreach (var line in pupils.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var reading = FactLine.Read("pupils.jsonl", 1, line, policy.Facts, new FactOrigin(TestRules.AsOf, "file"));
            var facts = FactSelection.AsOf(policy.Facts, reading.Line?.Facts ?? [], TestRules.AsOf);
            foreach (var rule in policy.Evaluate(facts).Rules)
                policy.Explain(facts, rule.RuleId).ToJson().Should().NotBeEmpty();
        }
    }

    private static string Rule(string expression) =>
        $$$"""{"WorkflowName":"z","Rules":[{"RuleName":"Generated","Expression":{{{System.Text.Json.JsonSerializer.Serialize(expression)}}},"Properties":{"Source":{"Title":"Ours"},"VerifiedOn":"2026-06-30"}}]}""";
}
