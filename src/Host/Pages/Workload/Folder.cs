namespace SendWorkflows.Host.Pages.Workload;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Workload";

    public IReadOnlyList<string> Roles => Access.Roles.SeeWholeSchool;
}
