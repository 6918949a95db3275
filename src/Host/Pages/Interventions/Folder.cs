namespace SendWorkflows.Host.Pages.Interventions;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Interventions";

    public IReadOnlyList<string> Roles => Access.Roles.SchoolStaff;
}
