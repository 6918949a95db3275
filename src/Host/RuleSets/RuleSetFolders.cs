using System.Globalization;
using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Rules;

namespace SendWorkflows.Host.RuleSets;

/// <summary>Reads the folder of a rule set and the folders it extends, base first.</summary>
public static class RuleSetFolders
{
    private const string Manifest = "ruleset.json";

    /// <summary>Reads <paramref name="ruleSet"/> below <paramref name="rules"/>, the folder that holds every set and <c>facts.json</c>.</summary>
    /// <param name="rules">The folder of rule sets.</param>
    /// <param name="ruleSet">The name of the rule set's folder in it.</param>
    /// <param name="shownAs">How messages name the folder of rule sets; empty if the rule set's name is enough.</param>
    /// <param name="factsCatalogue">A catalogue of facts to use in place of the one in the folder.</param>
    public static RuleSetFilesReading Read(string rules, string ruleSet, string shownAs = "rules", string? factsCatalogue = null)
    {
        string PathOf(string name) => shownAs.Length == 0 ? name : $"{shownAs}/{name}";
        var problems = new List<Diagnostic>();
        var chain = new List<RuleSetFolder>();
        for (string? name = ruleSet; name is not null; name = Extends(chain[0], problems))
        {
            if (chain.Any(folder => folder.Path == PathOf(name)))
            {
                problems.Add(Diagnostic.Error(RuleSetCodes.ExtendsCycle, Place.StartOf($"{PathOf(name)}/{Manifest}"),
                    $"The rule set \"{name}\" extends itself: {string.Join(" extends ", chain.Select(f => f.Path).Prepend(PathOf(name)))}.",
                    "Remove one \"extends\"."));
                return new RuleSetFilesReading(null, problems);
            }

            var folder = Path.Combine(rules, name);
            if (Path.GetFileName(name) != name || !Directory.Exists(folder))
            {
                problems.Add(Diagnostic.Error(RuleSetCodes.NoSuchFolder, Place.StartOf(PathOf(name)), $"There is no rule set \"{name}\".",
                    NearestName.Help(name, Directory.GetDirectories(rules).Select(d => Path.GetFileName(d)!)) ?? $"Add the folder {PathOf(name)}."));
                return new RuleSetFilesReading(null, problems);
            }

            chain.Insert(0, new RuleSetFolder(PathOf(name), ReadFiles(folder, PathOf(name))));
        }

        var facts = factsCatalogue ?? Path.Combine(rules, "facts.json");
        var shown = factsCatalogue?.Replace('\\', '/') ?? PathOf("facts.json");
        if (File.Exists(facts))
            return new RuleSetFilesReading(new RuleSetFiles(new SourceText(shown, File.ReadAllText(facts)), chain), problems);
        problems.Add(Diagnostic.Error(RuleSetCodes.NoFacts, Place.StartOf(shown), "There is no catalogue of facts.", "Add facts.json beside the rule sets, or name another."));
        return new RuleSetFilesReading(null, problems);
    }

    /// <summary>A text that changes whenever a JSON file below <paramref name="rules"/> is added, removed, lengthened or saved. Cheap: no file is opened.</summary>
    public static string StampOf(string rules)
    {
        var hash = new HashCode();
        foreach (var file in new DirectoryInfo(rules).EnumerateFiles("*.json", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal))
        {
            hash.Add(file.FullName, StringComparer.Ordinal);
            hash.Add(file.Length);
            hash.Add(file.LastWriteTimeUtc);
        }

        return hash.ToHashCode().ToString("x8", CultureInfo.InvariantCulture);
    }

    private static string? Extends(RuleSetFolder folder, List<Diagnostic> problems)
    {
        if (folder[Manifest] is not { } manifest)
        {
            problems.Add(Diagnostic.Error(RuleSetCodes.NoManifest, Place.StartOf(folder.Path), $"The folder {folder.Path} has no {Manifest}.",
                "Add one that says the set's id, title, version and what it extends."));
            return null;
        }

        var reading = JsonReader.Read(manifest);
        problems.AddRange(reading.Diagnostics);
        return reading.Root?["extends"] is { Kind: JsonNodeKind.Text } extends ? extends.Text : null;
    }

    private static List<SourceText> ReadFiles(string folder, string path) =>
        [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(file => (File: file, Path: $"{path}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}"))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new SourceText(file.Path, File.ReadAllText(file.File)))];
}
