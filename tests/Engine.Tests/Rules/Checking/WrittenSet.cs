using SendWorkflows.Engine.Diagnostics;
using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Facts;
using SendWorkflows.Engine.Rules;
using SendWorkflows.Engine.Rules.Checking;
using SendWorkflows.Engine.Rules.Mutating;

namespace SendWorkflows.Engine.Tests.Rules.Checking;

/// <summary>
/// A rule set in one text: <c>=== path</c> before each file. What it does not name it takes from <c>Files/clean.txt</c>. Below <c>=== found</c> stands what
/// checking it finds.
/// </summary>
internal sealed class WrittenSet(string text)
{
    internal static string Folder { get; } = Path.Combine(Root(AppContext.BaseDirectory), "tests/Engine.Tests/Rules/Checking/Files");

    private readonly Dictionary<string, string> _files = Files(File.ReadAllText(Path.Combine(Folder, "clean.txt"))).Concat(Files(text))
        .GroupBy(file => file.Key, StringComparer.Ordinal).ToDictionary(file => file.Key, file => file.Last().Value, StringComparer.Ordinal);

    /// <summary>What the author of the file says will be found, a line each.</summary>
    internal IReadOnlyList<string> Expected => _files["found"].Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Everything that checking, mutating and reading <c>pupils.jsonl</c> find.</summary>
    internal IReadOnlyList<string> Found()
    {
        var facts = new SourceText("facts.json", _files["facts.json"]);
        var checking = RuleSetChecker.Check(Layers, facts, TestRules.AsOf);
        var found = checking.Diagnostics.Concat(Pupils(facts));
        if (checking.Errors == 0)
            found = found.Concat(RuleMutation.Run(Layers, facts, TestRules.AsOf).Diagnostics);
        return [.. found.Distinct().Select(problem => problem.ToString())];
    }

    private List<RuleSetFolder> Layers => LayersOf(_files);

    /// <summary>The files that nothing is wrong with, one of them replaced or added.</summary>
    internal static Dictionary<string, string> Clean(string? path = null, string text = "")
    {
        var files = Files(File.ReadAllText(Path.Combine(Folder, "clean.txt")));
        files["pupils.jsonl"] = """{"pupil":"P1","facts":{"Attendance":88.5,"Progress":"none","Score":70,"StartedOn":"2026-01-12","Needs":["SLCN"],"Cycles":{"value":[{"Reviewed":true},{}],"complete":false}}}""";
        if (path is not null)
            files[path] = text;
        return files;
    }

    internal static List<RuleSetFolder> LayersOf(Dictionary<string, string> files) =>
    [
        .. ((string[])["base", "la", "school"]).Where(layer => files.Keys.Any(file => file.StartsWith(layer + "/", StringComparison.Ordinal)))
            .Select(layer => new RuleSetFolder(layer, [.. files.Where(file => file.Key.StartsWith(layer + "/", StringComparison.Ordinal)).Select(file => new SourceText(file.Key, file.Value))])),
    ];

    private IEnumerable<Diagnostic> Pupils(SourceText facts)
    {
        var catalogue = FactCatalogueReader.Read([facts]).Catalogue;
        return _files.GetValueOrDefault("pupils.jsonl", "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany((line, at) => FactLine.Read("pupils.jsonl", at + 1, line, catalogue, new FactOrigin(TestRules.AsOf, "file")).Diagnostics);
    }

    private static Dictionary<string, string> Files(string text) => text.Split("=== ", StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('\n', 2)).ToDictionary(part => part[0].Trim(), part => part[1], StringComparer.Ordinal);

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "SendWorkflows.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
