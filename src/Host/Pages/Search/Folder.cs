namespace SendWorkflows.Host.Pages.Search;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Search";

    public IReadOnlyList<string> Roles => [.. Access.Roles.SchoolStaff, Access.Roles.LaOfficer];
}
