namespace SendWorkflows.Host.Pages.Overdue;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Overdue";

    public IReadOnlyList<string> Roles => [.. Access.Roles.SeeWholeSchool, Access.Roles.PhaseLeader];
}
