namespace SendWorkflows.Host.Pages.Operations;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Operations";

    public IReadOnlyList<string> Roles => [Access.Roles.Administrator];
}
