namespace SendWorkflows.Host.Pages.Passport;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Passport";

    public IReadOnlyList<string> Roles => Access.Roles.SchoolStaff;
}
