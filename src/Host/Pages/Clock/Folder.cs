namespace SendWorkflows.Host.Pages.Clock;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Clock";

    public IReadOnlyList<string> Roles => [];
}
