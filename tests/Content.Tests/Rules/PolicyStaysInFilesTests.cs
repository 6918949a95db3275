using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace SendWorkflows.Content.Tests.Rules;

/// <summary>Stages and numbers are data: the sources know none of their names.</summary>
public class PolicyStaysInFilesTests
{
    private static readonly string[] SourceEndings = [".cs", ".cshtml"];

    [Fact]
    public void No_source_file_names_a_layer_of_a_ladder()
    {
        var names = Repository.Files("rules", "ladder.json")
            .SelectMany(file => JsonNode.Parse(Repository.Read(file))!["layers"]!.AsArray())
            .SelectMany(layer => new[] { (string)layer!["id"]!, (string)layer["name"]! })
            .Where(name => !name.All(char.IsAsciiLetter)).Distinct(StringComparer.Ordinal).ToList();

        names.Should().HaveCountGreaterThan(20, "a single word such as \"specialist\" has other uses, but there are not many of those");
        Mentions(names).Should().BeEmpty();
    }

    [Fact]
    public void No_source_file_names_a_threshold()
    {
        var names = Repository.Files("rules", ".json")
            .Where(file => file.Contains("/thresholds/", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Distinct(StringComparer.Ordinal).ToList();

        names.Should().HaveCountGreaterThan(10);
        Mentions(names).Should().BeEmpty();
    }

    private static IEnumerable<string> Mentions(IEnumerable<string> words)
    {
        var sources = SourceEndings.SelectMany(ending => Repository.Files("src", ending)).Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal));
        var texts = sources.ToDictionary(file => file, WithoutExamples);
        return words.SelectMany(word => texts.Where(text => text.Value.Contains(word, StringComparison.Ordinal)).Select(text => $"{text.Key} names {word}"));
    }

    /// <summary>A comment may give an example.</summary>
    private static string WithoutExamples(string file) =>
        string.Join('\n', Repository.Read(file).Split('\n').Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal)));
}
