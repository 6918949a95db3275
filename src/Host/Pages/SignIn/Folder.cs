namespace SendWorkflows.Host.Pages.SignIn;

internal sealed class Folder : IPageFolder
{
    public string Path => "/SignIn";

    public IReadOnlyList<string> Roles => [];

    public bool Anonymous => true;
}
