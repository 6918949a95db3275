namespace SendWorkflows.Host.Pages.Policy;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Policy";

    public IReadOnlyList<string> Roles =>
        [Access.Roles.Senco, Access.Roles.Slt, Access.Roles.Head, Access.Roles.PolicyEditor, Access.Roles.LaOfficer];
}
