namespace SendWorkflows.Host.Pages.MyPupils;

internal sealed class Folder : IPageFolder
{
    public string Path => "/MyPupils";

    public IReadOnlyList<string> Roles => [Access.Roles.ClassTeacher];
}
