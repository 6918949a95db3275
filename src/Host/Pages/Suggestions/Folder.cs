using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Pages.Suggestions;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Suggestions";

    public IReadOnlyList<string> Roles => DecisionRecord.MayDecide;
}
