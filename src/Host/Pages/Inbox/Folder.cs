namespace SendWorkflows.Host.Pages.Inbox;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Inbox";

    public IReadOnlyList<string> Roles => [];
}
