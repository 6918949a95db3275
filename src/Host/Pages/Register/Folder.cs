namespace SendWorkflows.Host.Pages.Register;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Register";

    public IReadOnlyList<string> Roles => Access.Roles.SchoolStaff;
}
