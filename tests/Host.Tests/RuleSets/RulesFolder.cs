using SendWorkflows.TestKit;

namespace SendWorkflows.Host.Tests.RuleSets;

/// <summary>The checkout's rules and workflows in a folder of their own, for a test to spoil.</summary>
internal sealed class RulesFolder : IDisposable
{
    internal RulesFolder()
    {
        Directory.CreateDirectory(Path.Combine(Root, "src", "Host", "wwwroot"));
        foreach (var folder in new[] { "rules", "workflows" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Sources.Root, folder), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(Root, Path.GetRelativePath(Sources.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    internal Dictionary<string, string?> Settings => new() { ["Content:Folder"] = Root };

    internal string Root { get; } = Directory.CreateTempSubdirectory("content-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    internal string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    internal void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
        File.WriteAllText(Path.Combine(Root, path), text);
    }
}
