using System.Text.Json;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Evidence;

/// <summary>Finds the form of a pack: the authority's own where its rule set has one, otherwise that of the set it extends.</summary>
public sealed class PackForms(Folders folders)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>The form of this kind in a rule set.</summary>
    /// <exception cref="InvalidOperationException">Neither the rule set nor those it extends have one.</exception>
    public PackForm Find(string ruleSet, string kind)
    {
        var name = $"forms/{kind}.json";
        var found = RuleSetFolders.Read(folders.Rules, ruleSet).Files?.Folders.Reverse().Select(folder => folder[name]).OfType<Engine.Documents.SourceText>().FirstOrDefault()
            ?? throw new InvalidOperationException($"The rule set \"{ruleSet}\" has no {name}, nor has one it extends. Add it as rules/schema/pack-form.schema.json says.");
        return Read(found.Text) ?? throw new InvalidOperationException($"{found.Path} says nothing.");
    }

    internal static PackForm? Read(string text) => JsonSerializer.Deserialize<PackForm>(text, Json);
}
