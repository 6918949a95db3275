namespace SendWorkflows.Host.Pages.Sessions;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Sessions";

    public IReadOnlyList<string> Roles => Access.Roles.SchoolStaff;
}
