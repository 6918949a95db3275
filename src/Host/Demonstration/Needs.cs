namespace SendWorkflows.Host.Demonstration;

/// <summary>How often each type of need is a pupil's main one, by phase and provision, and the broad area each falls in.</summary>
internal sealed record Needs(IReadOnlyDictionary<string, string> Areas, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Shares)
{
    /// <summary>A main need, and for one pupil in four a second.</summary>
    internal IReadOnlyList<string> For(string phase, string provision, Dice dice)
    {
        var shares = Shares[$"{phase} {provision}"];
        var first = dice.Weighted(shares);
        var second = dice.Below(4) == 0 ? dice.Weighted(shares) : first;
        return first == second ? [first] : [first, second];
    }
}
