namespace SendWorkflows.Host.Pages.Policy.Changes;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Policy/Changes";

    public IReadOnlyList<string> Roles => [Access.Roles.PolicyEditor];
}
