namespace SendWorkflows.Host.Pages.Cycles;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Cycles";

    public IReadOnlyList<string> Roles => Access.Roles.SchoolStaff;
}
