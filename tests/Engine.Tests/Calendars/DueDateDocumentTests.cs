using System.Text.RegularExpressions;
using FluentAssertions;
using SendWorkflows.Engine.Calendars;
using Xunit;
using static SendWorkflows.Engine.Tests.Calendars.Given;

namespace SendWorkflows.Engine.Tests.Calendars;

public partial class DueDateDocumentTests
{
    private static readonly string Document = Repository.Read("docs/due-dates.md").Text;

    private static readonly Dictionary<string, DateOnly> Names =
        NameRow().Matches(Document).ToDictionary(row => row.Groups[1].Value, row => Day(row.Groups[2].Value));

    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (var row in ExampleRow().Matches(Document).Concat(ExampleInProse().Matches(Document)))
            examples.Add(row.Groups[1].Value, row.Groups[2].Value);
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_in_the_document_gives_the_date_beside_it(string expression, string date)
    {
        var parsing = DueDate.Parse(expression);

        parsing.Diagnostics.Should().BeEmpty();
        parsing.Expression!.ToString().Should().Be(expression.Replace("31 March 2027", "2027-03-31", StringComparison.Ordinal));
        parsing.Expression.Resolve(Names, Ealing).Date.Should().Be(Day(date));
    }

    [Fact]
    public void The_document_has_every_row_of_forms_with_an_example()
    {
        var rows = Document.Split('\n').SkipWhile(line => line != "## Forms").TakeWhile(line => !line.StartsWith("## What", StringComparison.Ordinal))
            .Count(line => line.StartsWith("| ", StringComparison.Ordinal));

        ExampleRow().Matches(Document).Should().HaveCount(rows - 2);
        ExampleInProse().Matches(Document).Should().HaveCount(2);
        Names.Should().HaveCount(9);
    }

    [GeneratedRegex(@"\| `([^`]+)` \| (\d{4}-\d\d-\d\d) \|")]
    private static partial Regex ExampleRow();

    [GeneratedRegex(@"`([^`]+)`\s+is (\d{4}-\d\d-\d\d)")]
    private static partial Regex ExampleInProse();

    [GeneratedRegex(@"^\| (\w+) \| (\d{4}-\d\d-\d\d) \|$", RegexOptions.Multiline)]
    private static partial Regex NameRow();
}
