namespace SendWorkflows.Content.Tests;

/// <summary>The checkout the tests run in.</summary>
internal static class Repository
{
    internal static string Folder { get; } = Find(AppContext.BaseDirectory);

    internal static string PathOf(string relative) => Path.Combine(Folder, relative);

    internal static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Files below a folder whose names end so, by path from the checkout with forward slashes, in a fixed order.</summary>
    internal static IReadOnlyList<string> Files(string folder, string ending) =>
    [
        .. Directory.EnumerateFiles(PathOf(folder), "*" + ending, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => !file.Contains("/node_modules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "SendWorkflows.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
