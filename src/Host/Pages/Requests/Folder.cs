namespace SendWorkflows.Host.Pages.Requests;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Requests";

    public IReadOnlyList<string> Roles => Access.Roles.SchoolStaff;
}
