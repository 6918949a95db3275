namespace SendWorkflows.Host.Pages.ParentViews;

internal sealed class Folder : IPageFolder
{
    public string Path => "/ParentViews";

    public IReadOnlyList<string> Roles => [];

    public bool Anonymous => true;
}
