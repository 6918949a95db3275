using System.Text.RegularExpressions;
using FluentAssertions;
using SendWorkflows.Engine.Tests.Calendars;
using Xunit;

namespace SendWorkflows.Engine.Tests.Rules.Checking;

/// <summary>The published list of unlawful patterns, each refused, and of what looks like them and is lawful.</summary>
public partial class LawfulnessTests
{
    public static TheoryData<string> Unlawful => Names("Unlawful");

    public static TheoryData<string> Lawful => Names("Lawful");

    [Theory]
    [MemberData(nameof(Unlawful))]
    public void An_unlawful_pattern_is_refused_and_the_author_is_told_why(string name)
    {
        var set = Read("Unlawful", name);

        set.Found().Should().Equal(set.Expected);
        set.Expected.Should().Contain(line => line.Contains($": error {Published("## Refused")[name]}: ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Lawful))]
    public void A_lawful_look_alike_passes(string name) => Read("Lawful", name).Found().Should().BeEmpty();

    [Fact]
    public void The_published_list_is_complete()
    {
        Published("## Refused").Keys.Should().BeEquivalentTo(Unlawful.Select<object[], string>(name => (string)name[0]));
        Published("## Lawful").Keys.Should().BeEquivalentTo(Lawful.Select<object[], string>(name => (string)name[0]));
    }

    private static Dictionary<string, string> Published(string heading) =>
        Row().Matches(Repository.Read("docs/unlawful-patterns.md").Text.Split(heading)[1].Split("\n## ")[0])
            .ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value, StringComparer.Ordinal);

    private static WrittenSet Read(string folder, string name) => new(File.ReadAllText(Path.Combine(WrittenSet.Folder, folder, name + ".txt")));

    private static TheoryData<string> Names(string folder) =>
        [.. Directory.GetFiles(Path.Combine(WrittenSet.Folder, folder)).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^\| `([a-z-]+)` \|.*?(?:\| `([a-z-]+)` )?\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
