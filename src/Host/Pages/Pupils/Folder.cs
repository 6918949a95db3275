namespace SendWorkflows.Host.Pages.Pupils;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Pupils";

    public IReadOnlyList<string> Roles => [.. Access.Roles.SchoolStaff, Access.Roles.LaOfficer];
}
