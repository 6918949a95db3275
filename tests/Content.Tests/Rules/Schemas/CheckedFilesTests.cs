using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace SendWorkflows.Content.Tests.Rules.Schemas;

/// <summary>The files on which the checks are proven: what the reader takes fits its schema, and what it refuses for its shape does not.</summary>
public partial class CheckedFilesTests
{
    /// <summary>Mistakes of shape: what a schema can tell from one file by itself.</summary>
    private static readonly string[] OfShape = ["json-missing", "json-unknown-name", "json-wrong-value", "rule-shape", "rule-unknown-event", "threshold-no-reference"];

    /// <summary>Mistakes in the text of JSON. A schema sees values only after the text was read: nothing of what is no JSON, and the last of two members of one name.</summary>
    private static readonly string[] OfText = ["json-syntax", "json-name-twice"];

    [Fact]
    public void Reader_and_schema_refuse_the_same_files_for_their_shape()
    {
        var files = Repository.Files("tests/Engine.Tests/Rules/Checking/Files", ".txt").SelectMany(Written).Where(file => !file.Codes.Intersect(OfText).Any()).ToList();

        var answers = Ajv.Validate([.. files.Select(file => new SchemaCheck(file.Schema, file.Name, JsonNode.Parse(file.Text)))]);

        files.Should().HaveCountGreaterThan(140);
        answers.Where(answer => answer.Errors.Count > 0).Select(answer => answer.Name)
            .Should().Equal(files.Where(file => file.Codes.Intersect(OfShape).Any()).Select(file => file.Name)).And.HaveCountGreaterThan(7);
    }

    private static IEnumerable<WrittenFile> Written(string path)
    {
        var parts = Repository.Read(path).Split("=== ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('\n', 2)).ToDictionary(part => part[0].Trim(), part => part[1]);
        var found = parts.GetValueOrDefault("found", "").Split('\n').Select(line => Found().Match(line)).ToLookup(match => match.Groups["file"].Value, match => match.Groups["code"].Value);
        var documents = parts.Where(part => part.Key is not ("found" or "pupils.jsonl")).Select(part => (part.Key, Text: part.Value))
            .Concat(parts.GetValueOrDefault("pupils.jsonl", "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (Key: "pupils.jsonl", Text: line)));
        return documents.Select(document => new WrittenFile($"{Path.GetFileName(path)}: {document.Key}", SchemaOf(document.Key), document.Text, [.. found[document.Key]]));
    }

    private static string SchemaOf(string path) => Path.GetFileName(path) switch
    {
        "pupils.jsonl" => "facts-line.schema.json",
        var name when name.EndsWith(".rules.json", StringComparison.Ordinal) => "rules.schema.json",
        var name when name.EndsWith(".cases.json", StringComparison.Ordinal) => "cases.schema.json",
        _ when path.Contains("/thresholds/", StringComparison.Ordinal) => "threshold.schema.json",
        var name => $"{Path.GetFileNameWithoutExtension(name)}.schema.json",
    };

    [GeneratedRegex(@"^(?<file>[^:]+):\d+:\d+: (?:error|warning) (?<code>[a-z-]+): ")]
    private static partial Regex Found();

    private sealed record WrittenFile(string Name, string Schema, string Text, IReadOnlyList<string> Codes);
}
