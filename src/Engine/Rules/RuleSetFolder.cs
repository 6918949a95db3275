using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Rules;

/// <summary>
/// A rule set's folder as the caller read it. <c>ruleset.json</c>, its ladder, <c>facts.json</c>, <c>thresholds/*.json</c>, <c>*.rules.json</c>
/// and <c>*.cases.json</c> are read; other files are left alone.
/// </summary>
/// <param name="Path">The folder's path, with forward slashes.</param>
/// <param name="Files">Its files, with their paths as messages should name them; they begin with <paramref name="Path"/>.</param>
public sealed record RuleSetFolder(string Path, IReadOnlyList<SourceText> Files)
{
    /// <summary>The file with this path inside the folder, or <c>null</c>.</summary>
    public SourceText? this[string inside] => Files.FirstOrDefault(file => Inside(file) == inside);

    /// <summary>The file's path inside the folder.</summary>
    public string Inside(SourceText file)
    {
        var folder = Path.TrimEnd('/') + "/";
        return file.Path.StartsWith(folder, StringComparison.Ordinal) ? file.Path[folder.Length..] : file.Path;
    }

    internal IEnumerable<SourceText> Ending(string ending) =>
        Files.Where(file => file.Path.EndsWith(ending, StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal);

    internal IEnumerable<SourceText> Thresholds =>
        Ending(".json").Where(file => Inside(file).StartsWith("thresholds/", StringComparison.Ordinal));
}
