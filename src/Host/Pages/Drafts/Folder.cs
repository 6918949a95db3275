namespace SendWorkflows.Host.Pages.Drafts;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Drafts";

    // Everybody has their own and no others.
    public IReadOnlyList<string> Roles => [];
}
