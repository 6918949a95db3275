using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Layering;

namespace SendWorkflows.Engine.Rules;

/// <summary>
/// Puts rule sets together, base first. Facts and rules are added; a lower layer may set a threshold only towards more support, and put its own rule
/// in place of a local one of the same name, never of one that must or should be followed; its ladder takes the place of the one above. Everything wrong is reported together.
/// </summary>
public static class RuleSetLoader
{
    private const string Cases = ".cases.json";

    /// <summary>Loads a rule set and the layers below it.</summary>
    /// <param name="baseFirst">The folders, the baseline first, the rule set asked for last.</param>
    /// <param name="factsCatalogue">The catalogue of facts that all layers share (<c>rules/facts.json</c>).</param>
    /// <param name="asOf">The day whose thresholds are meant.</param>
    public static RuleSetLoading Load(IReadOnlyList<RuleSetFolder> baseFirst, SourceText factsCatalogue, DateOnly asOf)
    {
        var merged = Merge(baseFirst, factsCatalogue, asOf);
        var ordered = InOrder(merged.Problems);
        return new RuleSetLoading(PolicyOf(merged, ordered, factsCatalogue, asOf), ordered);
    }

    /// <summary>Reads the layers and puts them together as far as they can be read.</summary>
    internal static MergedLayers Merge(IReadOnlyList<RuleSetFolder> baseFirst, SourceText factsCatalogue, DateOnly asOf)
    {
        var facts = FactCatalogueReader.Read([factsCatalogue, .. baseFirst.Select(folder => folder["facts.json"]).OfType<SourceText>()]);
        var merged = new MergedLayers { Facts = facts.Catalogue };
        merged.Problems.AddRange(facts.Diagnostics);
        var reader = new LayerReader(merged, asOf);
        var files = new List<LayerRuleFile>();
        foreach (var folder in baseFirst)
        {
            var layer = reader.ReadDescription(folder);
            reader.ReadLadder(layer);
            reader.ReadThresholds(layer);
            files.AddRange(reader.ReadFiles(layer));
        }

        reader.BindRules(files);
        return merged;
    }

    /// <summary>The layers put together as a policy, or <c>null</c> if any problem is an error.</summary>
    internal static Policy? PolicyOf(MergedLayers merged, IEnumerable<Diagnostic> problems, SourceText factsCatalogue, DateOnly asOf) =>
        merged.Layers.LastOrDefault()?.Description is { } description && !problems.Any(problem => problem.Severity == Severity.Error)
            ? new Policy(description, asOf, Hash(merged.Layers, factsCatalogue), merged) { CasesHash = CasesHash(merged.Layers) }
            : null;

    internal static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> problems) =>
    [
        .. problems.Distinct()
            .OrderBy(problem => problem.Place.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Place.Line)
            .ThenBy(problem => problem.Place.Column)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal),
    ];

    private static string Hash(List<LayerFolder> layers, SourceText factsCatalogue) =>
        ContentHashing.Of(Numbered(layers, ".json").Where(file => !file.Path.EndsWith(Cases, StringComparison.Ordinal)).Prepend(factsCatalogue with { Path = "facts" }));

    private static string CasesHash(List<LayerFolder> layers) => ContentHashing.Of(Numbered(layers, Cases));

    /// <summary>Files of every layer, each called by its layer's place and its path inside the folder.</summary>
    private static IEnumerable<SourceText> Numbered(List<LayerFolder> layers, string ending) =>
        layers.SelectMany((layer, i) => layer.Folder.Ending(ending).Select(file => file with { Path = FormattableString.Invariant($"{i}/{layer.Folder.Inside(file)}") }));
}
