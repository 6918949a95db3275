using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using SendWorkflows.Engine.Rules;
using Xunit;

namespace SendWorkflows.Content.Tests.Rules;

/// <summary>The guide's tables of expressions are run as they stand.</summary>
public class GuideTests
{
    [Theory]
    [InlineData("Expressions", 20)]
    [InlineData("Types", 8)]
    [InlineData("Operators and members", 40)]
    [InlineData("Numbers, texts, dates and lists", 50)]
    [InlineData("Where it differs from microsoft/RulesEngine", 18)]
    public void Every_example_of_a_table_gives_the_answer_that_the_guide_says(string heading, int atLeast)
    {
        var rows = GuideTable.Under(heading);

        rows.Should().HaveCountGreaterThanOrEqualTo(atLeast);
        rows.Select(row => (row.Expression, row.Known, Answer: GuideExample.Answer(row.Expression, row.Known)))
            .Should().Equal(rows.Select(row => (row.Expression, row.Known, row.Answer)));
    }

    [Fact]
    public void The_table_of_operators_has_every_sign_of_the_grammar_and_uses_it()
    {
        var grammar = Repository.Read("docs/rules-guide.md").Split("```ebnf\n")[1].Split("```")[0];
        var signs = Regex.Matches(grammar, "\"([^\"]+)\"").Select(match => match.Groups[1].Value).Distinct();
        var rows = GuideTable.Under("Operators and members");
        var shown = rows.SelectMany(row => Codes(row.First)).Append(",");

        shown.Where(name => !char.IsAsciiLetterUpper(name[0])).Distinct().Should().BeEquivalentTo(signs.Append("=>").Distinct());
        rows.Should().OnlyContain(row => Codes(row.First).All(name => row.Expression.Contains(name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("list", "pupil.Needs.Zzzzzzzz()")]
    [InlineData("text", "pupil.CurrentLayer.Zzzzzzzz()")]
    public void The_table_of_members_has_every_member_that_the_reader_offers(string kind, string unknown)
    {
        var offered = GuideExample.Help(unknown)["It has: ".Length..].TrimEnd('.').Split(", ");

        GuideTable.Under("Operators and members").Where(row => row.First.StartsWith(kind, StringComparison.Ordinal)).SelectMany(row => Codes(row.First))
            .Should().BeEquivalentTo(offered);
    }

    [Fact]
    public void The_guide_shows_every_suggestion_that_the_shipped_sets_make()
    {
        var guide = Repository.Read("docs/rules-guide.md");
        var made = Repository.Files("rules", ".rules.json").SelectMany(file => JsonDocument.Parse(Repository.Read(file)).RootElement[0].GetProperty("Rules").EnumerateArray())
            .Select(rule => rule.GetProperty("SuccessEvent").GetString()!).Distinct(StringComparer.Ordinal);

        made.Should().OnlyContain(suggested => guide.Contains($"`{suggested}`", StringComparison.Ordinal));
        made.Should().BeSubsetOf(SuggestionEvents.All);
    }

    private static IEnumerable<string> Codes(string cell) => Regex.Matches(cell, "`([^`]+)`").Select(match => match.Groups[1].Value);
}
