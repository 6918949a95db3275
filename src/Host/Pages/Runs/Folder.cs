namespace SendWorkflows.Host.Pages.Runs;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Runs";

    public IReadOnlyList<string> Roles => [.. Access.Roles.SchoolStaff, Access.Roles.LaOfficer];
}
