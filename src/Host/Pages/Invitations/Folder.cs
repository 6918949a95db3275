namespace SendWorkflows.Host.Pages.Invitations;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Invitations";

    public IReadOnlyList<string> Roles => [];

    public bool Anonymous => true;
}
