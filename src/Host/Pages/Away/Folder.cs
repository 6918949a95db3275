namespace SendWorkflows.Host.Pages.Away;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Away";

    public IReadOnlyList<string> Roles => [.. Access.Roles.SchoolStaff, Access.Roles.Administrator];
}
