using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace SendWorkflows.Content.Tests.Rules.Ladders;

/// <summary>The table as its authors wrote it is kept beside this test; the ladder must say the same, word for word.</summary>
public partial class FiveStageLadderTests
{
    private static readonly JsonNode Ladder = JsonNode.Parse(Repository.Read("rules/england/ladder.json"))!;

    public static TheoryData<int> Stages => [1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_says_what_the_tool_says(int stage)
    {
        var row = Repository.Read("tests/Content.Tests/Rules/Ladders/graduated-response-tool.txt")
            .Split('\n').Select(line => line.Split('\t')).Single(cells => cells[0] == $"{stage}");
        var layer = Ladder["layers"]!.AsArray().Single(node => (int)node!["order"]! == stage)!;

        ((string)layer["name"]!).Should().Be(row[1]);
        Words(Text(layer, "consider"), Text(layer, "inAdditionTo"), Texts(layer, "provision")).Should().Be(Words(row[2]));
        Words(Texts(layer, "records")).Should().Be(Words(row[3]));
        Words(Texts(layer, "monitoredBy")).Should().Be(Words(row[4]));
    }

    [Fact]
    public void The_register_begins_where_the_law_says_and_the_tools_own_stage_is_noted()
    {
        ((int)Ladder["registerFrom"]!["value"]!).Should().Be(3);
        ((int)Ladder["registerFrom"]!["sourceSays"]!).Should().Be(4);
        ((string)Ladder["registerFrom"]!["reference"]!["title"]!).Should().Be("Children and Families Act 2014");
    }

    private static string Text(JsonNode layer, string name) => (string?)layer[name] ?? "";

    private static string Texts(JsonNode layer, string name) => string.Join(' ', layer[name]!.AsArray().Select(text => (string)text!));

    /// <summary>The words alone, without the bullets, rules and line breaks of the page they came from.</summary>
    private static string Words(params string[] texts) =>
        string.Join(' ', Markup().Replace(string.Join(' ', texts), " ").Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("<[^>]*>|-----")]
    private static partial Regex Markup();
}
