using System.Text.Json;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;

namespace SendWorkflows.Content.Tests.Rules;

/// <summary>An expression of the guide, run with England's thresholds and the facts that everybody shares.</summary>
internal static class GuideExample
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    private static readonly SourceText Facts = new("facts.json", Repository.Read("rules/facts.json"));

    private static readonly SourceText[] Thresholds =
        [.. Repository.Files("rules/england/thresholds", ".json").Select(file => new SourceText($"guide/thresholds/{Path.GetFileName(file)}", Repository.Read(file)))];

    /// <summary>The answer in the guide's words, or the codes of the diagnostics in code type.</summary>
    internal static string Answer(string expression, string known)
    {
        var loading = Load(expression);
        if (loading.Policy is not { } policy)
            return string.Join(' ', loading.Diagnostics.Select(problem => $"`{problem.Code}`").Distinct());
        var line = FactLine.Read("guide", 1, $$"""{"pupil":"P","facts":{{known}}}""", policy.Facts, new FactOrigin(Day, "guide"));
        if (line.Diagnostics.Count > 0)
            return string.Join('\n', line.Diagnostics);
        return policy.Evaluate(FactSelection.AsOf(policy.Facts, line.Line!.Facts, Day))["Example"]!.Outcome switch
        {
            Outcome.Met => "met",
            Outcome.NotMet => "not met",
            Outcome.Unknown => "not known",
            _ => "failed",
        };
    }

    /// <summary>What the only diagnostic of a wrong expression says to do.</summary>
    internal static string Help(string expression) => Load(expression).Diagnostics.Single().Help!;

    private static RuleSetLoading Load(string expression)
    {
        var rules = JsonSerializer.Serialize(new { WorkflowName = "guide", Rules = new[] { new { RuleName = "Example", Expression = expression } } });
        SourceText[] files = [new("guide/ruleset.json", """{"id":"guide","title":"Guide","version":"1"}"""), new("guide/example.rules.json", rules), .. Thresholds];
        return RuleSetLoader.Load([new RuleSetFolder("guide", files)], Facts, Day);
    }
}
