namespace SendWorkflows.Host.Pages.Cases;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Cases";

    public IReadOnlyList<string> Roles => [Access.Roles.LaOfficer];
}
