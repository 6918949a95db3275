using System.Text.Json;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Tests.Rules.Evaluating;

namespace SendWorkflows.Engine.Tests.Rules.Compiling;

/// <summary>Policies of several rules at random, with global and local parameters used more than once, inside loops too, and nested rules.</summary>
internal static class RandomPolicies
{
    internal static Policy Make(Random random)
    {
        var expressions = new RandomExpressions(random);
        var rules = Enumerable.Range(0, 1 + random.Next(5)).Select(i => Rule($"Rule{i}", expressions, random, depth: 2));
        object file = new { WorkflowName = "w", GlobalParams = new[] { Parameter("shared", expressions.Boolean(2)), Parameter("amount", expressions.Number(2)) }, Rules = rules };
        var loading = TestRules.Load(("a.rules.json", JsonSerializer.Serialize(file)));
        // With their parameters written out, some nest loops too deep.
        return loading.Policy ?? (loading.Diagnostics.All(problem => problem.Code == RuleCodes.TooLarge) ? Make(random) : throw new InvalidOperationException(string.Join('\n', loading.Diagnostics)));
    }

    private static object Rule(string name, RandomExpressions expressions, Random random, int depth)
    {
        object[] parameters = [Parameter("known", expressions.Boolean(2)), Parameter("number", expressions.Number(2)), Parameter("both", "known && number > amount")];
        if (depth > 0 && random.Next(4) == 0)
            return new { RuleName = name, LocalParams = parameters, Operator = random.Next(2) == 0 ? "And" : "Or", Rules = new[] { Rule($"{name}a", expressions, random, depth - 1), Rule($"{name}b", expressions, random, 0) } };
        var expression = random.Next(5) switch
        {
            0 => "both || (known ? number : amount) < number + 1",
            1 => "pupil.Cycles.Any(c => both && c.Weeks > number) && (shared || !both)",
            2 => "pupil.Cycles.Count(c => c.Weeks > number) - amount >= -number && shared",
            3 => "shared && number * 2 != amount || number in (1, amount, number + 1)",
            _ => expressions.Boolean(4),
        };
        return new { RuleName = name, LocalParams = parameters, Expression = expression };
    }

    private static object Parameter(string name, string expression) => new { Name = name, Expression = expression };
}
