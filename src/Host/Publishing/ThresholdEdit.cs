using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Host.RuleSets;

namespace SendWorkflows.Host.Publishing;

/// <summary>A number that a rule set gives another value from a day on, with where the value was found.</summary>
/// <param name="Name">The threshold's name.</param>
/// <param name="Value">The new value, in the threshold's unit.</param>
/// <param name="From">The first day it is in force.</param>
/// <param name="Title">The document it was found in.</param>
/// <param name="Reference">The paragraph or section; <c>null</c> for the whole document.</param>
/// <param name="Address">The document's address on the web; <c>null</c> for none.</param>
public sealed record ThresholdEdit(string Name, decimal Value, DateOnly From, string Title, string? Reference, string? Address)
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files with the new value in the topmost folder, a new version number and the day it begins. Every other file stays as it is.</summary>
    internal RuleSetFiles In(RuleSetFiles files, string version)
    {
        var own = files.Folders[^1];
        var number = own.Files.FirstOrDefault(file => own.Inside(file).StartsWith("thresholds/", StringComparison.Ordinal) && (string?)Root(file)["name"] == Name)
            ?? new SourceText($"{own.Path}/thresholds/{Name}.json", new JsonObject { ["name"] = Name, ["values"] = new JsonArray() }.ToJsonString());
        var manifest = own["ruleset.json"]!;
        List<SourceText> changed = [WithValue(number), WithVersion(manifest, version)];
        return files with
        {
            Folders = [.. files.Folders.SkipLast(1), own with { Files = [.. own.Files.Where(file => changed.All(other => other.Path != file.Path)).Concat(changed).OrderBy(file => file.Path, StringComparer.Ordinal)] }],
        };
    }

    private SourceText WithValue(SourceText file)
    {
        var root = Root(file);
        var values = (JsonArray)root["values"]!;
        foreach (var replaced in values.Where(value => (string?)value!["from"] == FormDate.Write(From)).ToList())
            values.Remove(replaced);
        var reference = new JsonObject { ["title"] = Title };
        if (Reference is not null)
            reference["reference"] = Reference;
        if (Address is not null)
            reference["address"] = Address;
        values.Add(new JsonObject { ["from"] = FormDate.Write(From), ["value"] = Value, ["reference"] = reference });
        return file with { Text = root.ToJsonString(Form) + "\n" };
    }

    private SourceText WithVersion(SourceText manifest, string version)
    {
        var root = Root(manifest);
        root["version"] = version;
        root["effectiveFrom"] = FormDate.Write(From);
        return manifest with { Text = root.ToJsonString(Form) + "\n" };
    }

    private static JsonObject Root(SourceText file) => (JsonObject)System.Text.Json.Nodes.JsonNode.Parse(file.Text)!;
}
