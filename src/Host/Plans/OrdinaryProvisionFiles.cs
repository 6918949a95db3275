using System.Text.Json;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Host.RuleSets;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Plans;

/// <summary>Reads what is ordinarily provided from a rule set and the sets it extends.</summary>
public sealed partial class OrdinaryProvisionFiles(Folders folders, RecentLook recent, ILogger<OrdinaryProvisionFiles> logger)
{
    /// <summary>The file's name in a rule set's folder.</summary>
    public const string Name = "ordinarily-available-provision.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Every item with its source, the set's own first; empty if no set says anything.</summary>
    public IReadOnlyList<OrdinaryItem> Of(string ruleSet) => recent.At($"{Path.Combine(folders.Rules, ruleSet)}/{Name}", () => Merge(ruleSet));

    internal static IReadOnlyList<OrdinaryItem> Read(string text) =>
        JsonSerializer.Deserialize<OrdinaryProvision>(text, Json) is { } list ? [.. list.Items.Select(item => item with { Source = item.Source ?? list.Source })] : [];

    private IReadOnlyList<OrdinaryItem> Merge(string ruleSet) =>
        [.. (RuleSetFolders.Read(folders.Rules, ruleSet).Files?.Folders ?? []).Reverse().Select(folder => folder[Name]).OfType<SourceText>().SelectMany(ReadOrSay).DistinctBy(item => item.Id)];

    // Nobody needs a suggestion to write a plan, so a broken file is the operator's trouble and not the teacher's.
    private IReadOnlyList<OrdinaryItem> ReadOrSay(SourceText file)
    {
        try
        {
            return Read(file.Text);
        }
        catch (JsonException broken)
        {
            NotRead(logger, broken, file.Path);
            return [];
        }
    }

    [LoggerMessage(LogLevel.Error, "{File} is not as rules/schema/ordinarily-available-provision.schema.json says; nothing of it is offered in plans until it is mended.")]
    private static partial void NotRead(ILogger logger, Exception broken, string file);
}
