using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Rules;

namespace SendWorkflows.Host.RuleSets;

/// <summary>Every file a rule set is made of, its own and those of the sets it extends.</summary>
/// <param name="FactsCatalogue">The catalogue of facts that all sets share.</param>
/// <param name="Folders">The folders, base first.</param>
public sealed record RuleSetFiles(SourceText FactsCatalogue, IReadOnlyList<RuleSetFiles.Folder> Folders)
{
    /// <summary>The folders as the engine takes them, base first.</summary>
    public IReadOnlyList<RuleSetFolder> InLayers() => [.. Folders.Select(folder => new RuleSetFolder(folder.Path, folder.Files))];

    /// <summary>One folder with its files in ordinal order of path.</summary>
    /// <param name="Path">The folder's path, such as <c>rules/england</c>.</param>
    /// <param name="Files">Its JSON files.</param>
    public sealed record Folder(string Path, IReadOnlyList<SourceText> Files)
    {
        /// <summary>The file with this name in the folder, or <c>null</c>.</summary>
        public SourceText? this[string name] => Files.FirstOrDefault(file => file.Path == $"{Path}/{name}");
    }
}
