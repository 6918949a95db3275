namespace SendWorkflows.Host.Pages.Handover;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Handover";

    public IReadOnlyList<string> Roles => [Access.Roles.Head, Access.Roles.Slt];
}
