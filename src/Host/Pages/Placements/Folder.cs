using SendWorkflows.Host.Suggestions;

namespace SendWorkflows.Host.Pages.Placements;

internal sealed class Folder : IPageFolder
{
    public string Path => "/Placements";

    public IReadOnlyList<string> Roles => DecisionRecord.MayDecide;
}
