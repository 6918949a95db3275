namespace SendWorkflows.Host.Pages.Drafts.ByLink;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Drafts/ByLink";

    public IReadOnlyList<string> Roles => [];

    // What arrives is believed for the sealed ticket that only the page by a link gives.
    public bool Anonymous => true;
}
