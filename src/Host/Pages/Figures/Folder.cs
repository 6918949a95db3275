namespace SendWorkflows.Host.Pages.Figures;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Figures";

    public IReadOnlyList<string> Roles => [Access.Roles.Governor, .. Access.Roles.SeeWholeSchool];
}
