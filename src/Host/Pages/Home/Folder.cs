namespace SendWorkflows.Host.Pages.Home;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Home";

    public IReadOnlyList<string> Roles => [];
}
