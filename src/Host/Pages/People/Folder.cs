namespace SendWorkflows.Host.Pages.People;

internal sealed class Folder : IPageFolder
{
    public string Path => "/People";

    public IReadOnlyList<string> Roles => [Access.Roles.Administrator];
}
