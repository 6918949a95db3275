using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Engine.Tests.Calendars;

/// <summary>The checkout the tests run in, for data and documents that they prove.</summary>
internal static class Repository
{
    internal static SourceText Read(string path) => new(path, File.ReadAllText(Path.Combine(Folder, path)));

    private static string Folder { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "SendWorkflows.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
