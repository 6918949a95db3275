namespace SendWorkflows.Host.Pages.Work;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Work";

    // Those who can ask for long work; each sees their own alone.
    public IReadOnlyList<string> Roles => [.. Access.Roles.SeeWholeSchool, Access.Roles.Administrator];
}
