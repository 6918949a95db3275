using System.Diagnostics;
using System.Globalization;
using FluentAssertions;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Cases;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Tests.Rules.Checking;
using Xunit;
using Xunit.Abstractions;

namespace SendWorkflows.Engine.Tests.Rules.Fuzzing;

/// <summary>
/// Throws spoilt and generated files at reader, checker, binder, evaluator and explainer. The same inputs every time; SENDWORKFLOWS_FUZZ_INPUTS tries
/// more of them, SENDWORKFLOWS_FUZZ_SEED others.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const long MostBytes = 1_000_000_000;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly int Inputs = Setting("SENDWORKFLOWS_FUZZ_INPUTS", 300);

    private static readonly int Seed = Setting("SENDWORKFLOWS_FUZZ_SEED", 20261120);

    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private TimeSpan _slowest;
    private long _most;

    [Fact]
    public void Spoilt_files_of_every_kind_are_refused_with_a_diagnostic_or_work()
    {
        var spoiling = new Spoiling(Seed);
        for (var input = 0; input < Inputs; input++)
        {
            var files = WrittenSet.Clean();
            var file = files.Keys.Order(StringComparer.Ordinal).ElementAt(input % files.Count);
            files[file] = spoiling.Spoil(files[file]);
            Try(files, $"input {input}, {file}:\n{files[file]}");
        }

        Summarise();
    }

    [Fact]
    public void Generated_expressions_are_refused_with_a_diagnostic_or_work()
    {
        var grammar = new ExpressionGrammar(Seed);
        for (var input = 0; input < Inputs; input++)
        {
            var expression = grammar.Next();
            Try(WrittenSet.Clean("base/z.rules.json", Rule(expression)), $"input {input}: {expression}");
        }

        Summarise();
        _codes.Should().ContainKey("works", "expressions that nothing is wrong with are tried too");
    }

    private void Try(Dictionary<string, string> files, string input)
    {
        var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        try
        {
            var facts = new SourceText("facts.json", files["facts.json"]);
            var layers = WrittenSet.LayersOf(files);
            var checking = RuleSetChecker.Check(layers, facts, TestRules.AsOf);
            Count(checking.Policy is null ? checking.Diagnostics.First(problem => problem.Severity == Severity.Error).Code : "works");
            RuleCaseRunner.Run(layers, facts, TestRules.AsOf);
            if (checking.Policy is { } policy)
                Ask(policy, files["pupils.jsonl"]);
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"Seed {Seed}, {input}", error);
        }

        _slowest = watch.Elapsed > _slowest ? watch.Elapsed : _slowest;
        _most = Math.Max(_most, GC.GetAllocatedBytesForCurrentThread() - before);
        watch.Elapsed.Should().BeLessThan(Longest, input);
        _most.Should().BeLessThan(MostBytes, input);
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

    private void Count(string code) => _codes[code] = _codes.GetValueOrDefault(code) + 1;

    private void Summarise()
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"inputs tried {Inputs}, crashes 0, slowest {_slowest.TotalMilliseconds:0} ms, most memory {_most / 1_000_000} MB"));
        output.WriteLine(string.Join(", ", _codes.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}")));
        _codes.Should().HaveCountGreaterThan(5, "the inputs are wrong in many ways");
    }

    private static string Rule(string expression) =>
        $$$"""{"WorkflowName":"z","Rules":[{"RuleName":"Generated","Expression":{{{System.Text.Json.JsonSerializer.Serialize(expression)}}},"Properties":{"Source":{"Title":"Ours"},"VerifiedOn":"2026-06-30"}}]}""";

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
