namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>
/// Hides small numbers so that they cannot be subtracted back. A count from 1 to 5 is hidden; where one alone of a breakdown is hidden, the next
/// smallest is hidden too; a move whose total is hidden shows no breakdown. Totals that moves would add up to are rounded.
/// </summary>
internal static class SmallNumbers
{
    /// <summary>The smallest number that is shown (besides nought).</summary>
    private const int Least = 6;

    /// <summary>What totals are rounded to.</summary>
    private const int Unit = 10;

    internal static SimulationResult Hide(SimulationResult result) => result with
    {
        Moves = [.. result.Moves.Select(Hide)],
        Suggestions = [.. result.Suggestions.Select(count => count with { Current = (int)Rounded(count.Current), Draft = (int)Rounded(count.Draft) })],
        Hours = [.. result.Hours.Select(hours => hours with { Current = Rounded(hours.Current), Draft = Rounded(hours.Draft) })],
        Bounds = [.. result.Bounds.Select(bound => bound with { PerThousand = PerThousand(result, bound) })],
        PupilMoves = [],
    };

    private static MoveCount Hide(MoveCount count)
    {
        if (count.Pupils < Least)
            return count with { Pupils = null, Because = [.. count.Because.Select(each => (each.Difference, (int?)null))], By = [] };
        var because = Hide([.. count.Because.Select(each => each.Pupils)]);
        var by = new List<(Dimension Dimension, string Value, int? Pupils)>();
        foreach (var whole in count.By.GroupBy(each => (each.Dimension, each.Dimension == Dimension.Group ? each.Value.Split(": ")[0] : "")))
        {
            var shown = Hide([.. whole.Select(each => each.Pupils)]);
            by.AddRange(whole.Zip(shown, (each, pupils) => each with { Pupils = pupils }));
        }

        return count with { Because = [.. count.Because.Zip(because, (each, pupils) => (each.Difference, pupils))], By = by };
    }

    private static int?[] Hide(int?[] counts)
    {
        var shown = counts.Select(count => count < Least ? null : count).ToArray();
        if (shown.Count(count => count is null) == 1 && shown.Length > 1)
            shown[Array.IndexOf(shown, shown.Min())] = null;
        return shown;
    }

    /// <summary>From the rounded total: the exact rate and the number of pupils would give the exact total.</summary>
    private static decimal PerThousand(SimulationResult result, VolumeBound bound) => decimal.Round(
        1_000 * Rounded(result.Suggestions.FirstOrDefault(count => count.Event == bound.Expected.Event)?.Draft ?? 0) / result.Pupils, 1);

    private static decimal Rounded(decimal number) => decimal.Round(number / Unit, MidpointRounding.AwayFromZero) * Unit;
}
