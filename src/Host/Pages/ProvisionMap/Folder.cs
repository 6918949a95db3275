namespace SendWorkflows.Host.Pages.ProvisionMap;

internal sealed class Folder : IPageFolder
{
    public string Path => "/ProvisionMap";

    public IReadOnlyList<string> Roles => Access.Roles.SeeWholeSchool;
}
