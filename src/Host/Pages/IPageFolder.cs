namespace SendWorkflows.Host.Pages;

/// <summary>Who may enter a folder of pages. Each folder declares one, in a file called <c>Folder.cs</c>; a folder without it is closed to all.</summary>
public interface IPageFolder
{
    /// <summary>The folder below <c>Pages</c>, such as <c>/Suggestions</c>.</summary>
    string Path { get; }

    /// <summary>The roles that may enter; empty for every signed-in person.</summary>
    IReadOnlyList<string> Roles { get; }

    /// <summary>Whether people who have not signed in may enter too.</summary>
    bool Anonymous => false;
}
