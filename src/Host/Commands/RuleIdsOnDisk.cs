using SendWorkflows.Engine.Documents;
using SendWorkflows.Engine.Rules.Files;
using SendWorkflows.Host.Serving;

namespace SendWorkflows.Host.Commands;

/// <summary>The ids of the rules in a folder's rule files, rule sets in folders below it included.</summary>
internal static class RuleIdsOnDisk
{
    /// <summary>The ids in this folder or, if none is named, in the rules that came with the program; <c>null</c> if there is no such folder.</summary>
    internal static IReadOnlyCollection<string>? In(string? folder)
    {
        folder ??= Path.Combine(Folders.FindContent(new ConfigurationBuilder().AddEnvironmentVariables().Build()), "rules");
        return !Directory.Exists(folder) ? null : Directory.EnumerateFiles(folder, "*.rules.json", SearchOption.AllDirectories)
            .SelectMany(path => RuleFileReader.Read(new SourceText(path, File.ReadAllText(path))).File?.Groups ?? [])
            .SelectMany(group => group.Rules).Select(rule => rule.Name).ToHashSet(StringComparer.Ordinal);
    }
}
