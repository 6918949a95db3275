using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Ladders;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Imports;

/// <summary>Reads the catalogue of facts and the ladder that hold for an authority's schools, from the folders of rules.</summary>
internal sealed class SchoolContracts(Folders folders)
{
    private const int MostLayers = 8;

    /// <summary>The facts and ladder of a rule set and the layers below it.</summary>
    internal SchoolContract Of(string ruleSet)
    {
        var layers = Layers(ruleSet);
        var catalogues = layers.Select(folder => Path.Combine(folder, "facts.json")).Prepend(Path.Combine(folders.Rules, "facts.json")).Where(File.Exists);
        var ladder = layers.Select(folder => Path.Combine(folder, "ladder.json")).LastOrDefault(File.Exists);
        return new SchoolContract(
            FactCatalogueReader.Read(catalogues.Select(Text)).Catalogue, ladder is null ? null : LadderReader.Read(Text(ladder)).Ladder);
    }

    /// <summary>The rule set's folder and those it extends, base first.</summary>
    private List<string> Layers(string ruleSet)
    {
        var layers = new List<string>();
        for (string? id = ruleSet; id is not null && layers.Count < MostLayers;)
        {
            var folder = Path.Combine(folders.Rules, id);
            var manifest = Path.Combine(folder, "ruleset.json");
            layers.Insert(0, folder);
            id = File.Exists(manifest) ? JsonReader.Read(Text(manifest)).Root?["extends"]?.Text : null;
        }

        return layers;
    }

    private static SourceText Text(string file) => new(file, File.ReadAllText(file));
}
