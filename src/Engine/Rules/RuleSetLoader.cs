using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules.Files;
using SendWorkflows.Engine.Rules.Layering;

namespace SendWorkflows.Engine.Rules;

/// <summary>
/// Puts rule sets together, base first. Facts and rules are added; a lower layer may set a threshold only towards more support, and put its own rule
/// in place of a local one of the same name, never of one that must or should be followed; its ladder takes the place of the one above. Everything wrong is reported together.
/// </summary>
public static class RuleSetLoader
{
    /// <summary>Loads a rule set and the layers below it.</summary>
    /// <param name="baseFirst">The folders, the baseline first, the rule set asked for last.</param>
    /// <param name="factsCatalogue">The catalogue of facts that all layers share (<c>rules/facts.json</c>).</param>
    /// <param name="asOf">The day whose thresholds are meant.</param>
    public static RuleSetLoading Load(IReadOnlyList<RuleSetFolder> baseFirst, SourceText factsCatalogue, DateOnly asOf)
    {
        var (merged, description, problems) = Merge(baseFirst, factsCatalogue, asOf);
        var ordered = InOrder(problems);
        if (description is null || ordered.Any(problem => problem.Severity == Severity.Error))
            return new RuleSetLoading(null, ordered);
        return new RuleSetLoading(new Policy(description, asOf, Hash(baseFirst, factsCatalogue), merged), ordered);
    }

    internal static (MergedLayers Merged, RuleSetDescription? Description, List<Diagnostic> Problems) Merge(
        IReadOnlyList<RuleSetFolder> baseFirst, SourceText factsCatalogue, DateOnly asOf)
    {
        var facts = FactCatalogueReader.Read([factsCatalogue, .. baseFirst.Select(folder => folder["facts.json"]).OfType<SourceText>()]);
        var problems = facts.Diagnostics.ToList();
        var merged = new MergedLayers { Facts = facts.Catalogue };
        var reader = new LayerReader(merged, asOf, problems);
        var files = new List<(string Layer, List<(RuleFile, string)> Files)>();
        RuleSetDescription? description = null;
        foreach (var folder in baseFirst)
        {
            description = reader.ReadDescription(folder);
            reader.ReadLadder(folder, description);
            reader.ReadThresholds(folder, description?.Id ?? folder.Path);
            files.Add((description?.Id ?? folder.Path, reader.ReadFiles(folder)));
        }

        foreach (var (layer, rules) in files)
            reader.BindRules(rules, layer);
        return (merged, description, problems);
    }

    internal static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> problems) =>
    [
        .. problems.Distinct()
            .OrderBy(problem => problem.Place.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Place.Line)
            .ThenBy(problem => problem.Place.Column)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal),
    ];

    private static string Hash(IReadOnlyList<RuleSetFolder> baseFirst, SourceText factsCatalogue)
    {
        var files = new List<(string, SourceText)> { ("facts", factsCatalogue) };
        for (var i = 0; i < baseFirst.Count; i++)
        {
            var folder = baseFirst[i];
            foreach (var file in folder.Ending(".json").Where(file => !file.Path.EndsWith(".cases.json", StringComparison.Ordinal)))
                files.Add((FormattableString.Invariant($"{i}/{folder.Inside(file)}"), file));
        }

        return ContentHashing.Of(files);
    }
}
