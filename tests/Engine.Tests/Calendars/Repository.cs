using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Tests.Calendars;

/// <summary>The checkout the tests run in, for data and documents that they prove.</summary>
internal static class Repository
{
    internal static SourceText Read(string path) => new(path, File.ReadAllText(Path.Combine(Folder, path)));

    /// <summary>The folders in a folder, by path from the checkout, in a fixed order.</summary>
    internal static IReadOnlyList<string> Folders(string path) => [.. Directory.EnumerateDirectories(Path.Combine(Folder, path)).Select(Inside).Order(StringComparer.Ordinal)];

    /// <summary>The JSON files at any depth of a folder, by path from the checkout, in a fixed order.</summary>
    internal static IReadOnlyList<string> Files(string path) =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, path), "*.json", SearchOption.AllDirectories).Select(Inside).Order(StringComparer.Ordinal)];

    internal static bool Exists(string path) => File.Exists(Path.Combine(Folder, path));

    private static string Inside(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    internal static string Folder { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "SendWorkflows.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
