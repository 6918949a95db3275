namespace SendWorkflows.Host.Serving;

/// <summary>Where the service finds what it reads and keeps what it writes.</summary>
/// <param name="Content">Holds <c>rules/</c> and <c>workflows/</c>: beside the program when published, the checkout otherwise.</param>
/// <param name="Data">Holds the SQLite database and the mail pickup folder.</param>
/// <param name="Keys">Holds the keys that sign-ins are sealed with: in the data folder, unless several nodes share one.</param>
/// <param name="Pages">Holds style sheets and scripts.</param>
public sealed record Folders(string Content, string Data, string Keys, string Pages)
{
    /// <summary>The folder of rule sets.</summary>
    public string Rules => Path.Combine(Content, "rules");

    /// <summary>The folder of workflows.</summary>
    public string Workflows => Path.Combine(Content, "workflows");

    /// <summary>The folders that must take what is written to them.</summary>
    public IReadOnlyList<WrittenFolder> Written => [DataWritten, KeysWritten];

    /// <summary>The data folder, as one that must take what is written to it.</summary>
    public WrittenFolder DataWritten => new("The service's data", "Data:Folder", Data);

    /// <summary>The folder of sign-in keys, as one that must take what is written to it.</summary>
    public WrittenFolder KeysWritten => new("The keys for signing in", "Keys:Folder", Keys);

    /// <summary>Finds the folders and makes nothing. <c>Content:Folder</c>, <c>Data:Folder</c> and <c>Keys:Folder</c> name others.</summary>
    /// <exception cref="DirectoryNotFoundException">No folder holds <c>rules/</c> and <c>workflows/</c>.</exception>
    public static Folders Find(IConfiguration configuration)
    {
        var content = FindContent(configuration);
        var data = configuration["Data:Folder"] is { Length: > 0 } kept ? Path.GetFullPath(kept) : Path.Combine(content, "data");
        var keys = configuration["Keys:Folder"] is { Length: > 0 } shared ? Path.GetFullPath(shared) : Path.Combine(data, "keys");
        var published = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        return new Folders(content, data, keys, Directory.Exists(published) ? published : Path.Combine(content, "src", "Host", "wwwroot"));
    }

    /// <summary>Finds the folder that holds <c>rules/</c> and <c>workflows/</c> and creates nothing, for commands that only read.</summary>
    /// <exception cref="DirectoryNotFoundException">No folder holds both.</exception>
    public static string FindContent(IConfiguration configuration) =>
        configuration["Content:Folder"] is { Length: > 0 } named ? Path.GetFullPath(named) : Above(AppContext.BaseDirectory);

    private static string Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "rules")) && Directory.Exists(Path.Combine(folder.FullName, "workflows")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException(
            $"No folder with \"rules\" and \"workflows\" was found at or above {start}. Set Content:Folder (environment: Content__Folder) to the folder that holds them.");
    }
}
