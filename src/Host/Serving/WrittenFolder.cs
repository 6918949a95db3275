namespace SendWorkflows.Host.Serving;

/// <summary>A folder that the service writes to.</summary>
/// <param name="Holds">What it keeps there, as an operator would say it.</param>
/// <param name="Setting">The setting that names another.</param>
/// <param name="Path">The folder's full path.</param>
public sealed record WrittenFolder(string Holds, string Setting, string Path)
{
    /// <summary>Makes the folder where it is missing, writes a file into it and takes the file away. Returns why that failed and what to do, or <c>null</c> when all is well.</summary>
    public string? Problem()
    {
        try
        {
            Directory.CreateDirectory(Path);
            using var tried = new FileStream(System.IO.Path.Combine(Path, $".tried-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            tried.WriteByte(0);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return $"{Holds} cannot be written to the folder \"{Path}\": {refused.Message.TrimEnd('.')}. Make the folder and let the account \"{Environment.UserName}\", and nobody else, read and write it; "
                + $"or name another folder in {Setting} (environment: {Setting.Replace(":", "__", StringComparison.Ordinal)}).";
        }
    }
}
