namespace SendWorkflows.Host.Pages.Advice;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Advice";

    public IReadOnlyList<string> Roles => [];

    public bool Anonymous => true;
}
