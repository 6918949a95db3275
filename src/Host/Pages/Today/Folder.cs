namespace SendWorkflows.Host.Pages.Today;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Today";

    public IReadOnlyList<string> Roles => Access.Roles.SchoolStaff;
}
