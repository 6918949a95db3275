namespace SendWorkflows.Host.Pages.Facts;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Facts";

    public IReadOnlyList<string> Roles => Access.Roles.SchoolStaff;
}
