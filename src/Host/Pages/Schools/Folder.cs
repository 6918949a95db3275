namespace SendWorkflows.Host.Pages.Schools;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Schools";

    public IReadOnlyList<string> Roles => [Access.Roles.Administrator];
}
