using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace SendWorkflows.Content.Tests.Rules.Schemas;

public class ShippedFilesTests
{
    [Fact]
    public void Every_file_in_rules_fits_the_schema_of_its_kind()
    {
        var files = Repository.Files("rules", ".json").Where(file => !file.StartsWith("rules/schema/", StringComparison.Ordinal)).ToList();

        files.Where(file => SchemaOf(file) is null).Should().BeEmpty("every kind of file has a schema");
        var answers = Ajv.Validate([.. files.Select(file => new SchemaCheck(SchemaOf(file)!, file, JsonNode.Parse(Repository.Read(file))))]);

        answers.Should().HaveCountGreaterThan(40);
        answers.SelectMany(answer => answer.Errors.Select(error => $"{answer.Name}: {error}")).Should().BeEmpty();
    }

    [Fact]
    public void Every_example_in_a_schema_fits_it()
    {
        var checks = new List<SchemaCheck>();
        foreach (var file in Repository.Files("rules/schema", ".schema.json").Concat(Repository.Files("workflows/schema", ".schema.json")))
        {
            var schema = JsonNode.Parse(Repository.Read(file))!;
            schema["examples"]?.AsArray().Count.Should().BePositive($"{file} shows what it means");
            checks.AddRange(schema["examples"]!.AsArray().Select(example => new SchemaCheck(Path.GetFileName(file), file, example!.DeepClone())));
        }

        Ajv.Validate(checks).SelectMany(answer => answer.Errors.Select(error => $"{answer.Name}: {error}")).Should().BeEmpty();
    }

    [Fact]
    public void A_file_names_the_schema_that_it_is_held_against()
    {
        foreach (var file in Repository.Files("rules", ".json"))
        {
            if (SchemaOf(file) is { } schema && JsonNode.Parse(Repository.Read(file)) is JsonObject root && root["$schema"] is { } named)
                Path.GetFileName((string)named!).Should().Be(schema, file);
        }
    }

    private static string? SchemaOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (File.Exists(Repository.PathOf($"rules/schema/{name}.schema.json")))
            return $"{name}.schema.json";
        if (Path.GetExtension(name) is ".rules" or ".cases")
            return $"{Path.GetExtension(name)[1..]}.schema.json";
        return Path.GetFileName(Path.GetDirectoryName(file)) switch
        {
            "forms" => "pack-form.schema.json",
            "calendars" => "calendar.schema.json",
            "thresholds" => "threshold.schema.json",
            _ => null,
        };
    }
}
