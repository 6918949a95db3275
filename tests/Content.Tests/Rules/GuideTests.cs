using System.Text.Json;
using FluentAssertions;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using Xunit;

namespace SendWorkflows.Content.Tests.Rules;

/// <summary>The guide's table of expressions is run as it stands.</summary>
public class GuideTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            var cells = Repository.Read("docs/rules-guide.md").Split('\n')
                .Where(line => line.StartsWith("| `pupil.", StringComparison.Ordinal) || line.StartsWith("| `not ", StringComparison.Ordinal))
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries));
            foreach (var row in cells)
                rows.Add(row[1].Trim('`'), row[2].Trim('`'), row[3]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_the_answer_that_the_guide_says(string expression, string known, string answer)
    {
        var rules = JsonSerializer.Serialize(new { WorkflowName = "guide", Rules = new[] { new { RuleName = "Example", Expression = expression } } });
        var folder = new RuleSetFolder(
            "guide",
            [
                new SourceText("guide/ruleset.json", """{"id":"guide","title":"Guide","version":"1"}"""),
                new SourceText("guide/example.rules.json", rules),
                .. Repository.Files("rules/england/thresholds", ".json").Select(file => new SourceText($"guide/thresholds/{Path.GetFileName(file)}", Repository.Read(file))),
            ]);
        var loading = RuleSetLoader.Load([folder], new SourceText("facts.json", Repository.Read("rules/facts.json")), Day);
        loading.Diagnostics.Should().BeEmpty();
        var line = FactLine.Read("guide", 1, $$"""{"pupil":"P","facts":{{known}}}""", loading.Policy!.Facts, new FactOrigin(Day, "guide"));
        line.Diagnostics.Should().BeEmpty();

        var outcome = loading.Policy.Evaluate(FactSelection.AsOf(loading.Policy.Facts, line.Line!.Facts, Day))["Example"]!.Outcome;

        outcome.Should().Be(answer switch { "met" => Outcome.Met, "not met" => Outcome.NotMet, "not known" => Outcome.Unknown, _ => Outcome.Failed });
    }

    [Fact]
    public void The_guide_shows_many_examples_and_every_suggestion_that_the_shipped_sets_make()
    {
        var guide = Repository.Read("docs/rules-guide.md");
        var made = Repository.Files("rules", ".rules.json").SelectMany(file => JsonDocument.Parse(Repository.Read(file)).RootElement[0].GetProperty("Rules").EnumerateArray())
            .Select(rule => rule.GetProperty("SuccessEvent").GetString()!).Distinct(StringComparer.Ordinal);

        Examples.Should().HaveCountGreaterThan(15);
        made.Should().OnlyContain(suggested => guide.Contains($"`{suggested}`", StringComparison.Ordinal));
        made.Should().BeSubsetOf(SuggestionEvents.All);
    }
}
