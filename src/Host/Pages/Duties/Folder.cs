namespace SendWorkflows.Host.Pages.Duties;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Duties";

    public IReadOnlyList<string> Roles => Access.Roles.SchoolStaff;
}
