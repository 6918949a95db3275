namespace SendWorkflows.Host.Pages.Evidence;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Evidence";

    public IReadOnlyList<string> Roles => Access.Roles.SeeWholeSchool;
}
