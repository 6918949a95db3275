namespace SendWorkflows.Host.Pages.Problem;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Problem";

    public IReadOnlyList<string> Roles => [];

    public bool Anonymous => true;
}
