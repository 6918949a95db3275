namespace SendWorkflows.Host.Pages.Imports;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Imports";

    public IReadOnlyList<string> Roles => [Access.Roles.Senco, Access.Roles.Administrator];
}
