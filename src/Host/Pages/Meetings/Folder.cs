namespace SendWorkflows.Host.Pages.Meetings;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Meetings";

    public IReadOnlyList<string> Roles => Access.Roles.SchoolStaff;
}
