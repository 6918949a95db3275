using SendWorkflows.Engine.Documents;

namespace SendWorkflows.Host.Commands;

/// <summary>Opens the files that a command names.</summary>
internal static class InputFiles
{
    /// <summary>The file, or <c>null</c> after saying why it cannot be read.</summary>
    internal static SourceText? Read(string path, TextWriter error)
    {
        try
        {
            return new SourceText(path.Replace('\\', '/'), File.ReadAllText(path));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            error.WriteLine($"The file \"{path}\" cannot be read: {refused.Message}");
            return null;
        }
    }
}
