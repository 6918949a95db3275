namespace SendWorkflows.Engine.Rules.Simulating;

/// <summary>Turns counts into an answer in a fixed order.</summary>
internal static class Totals
{
    private const decimal MinutesAnHour = 60;

    internal static SimulationResult Of(SimulationPart whole, IReadOnlyList<ExpectedVolume> expected, Func<string, string> roleOf)
    {
        var suggestions = whole.Suggestions.GroupBy(pair => pair.Key.Event, StringComparer.Ordinal)
            .Select(group => new SuggestionCount(group.Key, group.Sum(pair => pair.Value.Current), group.Sum(pair => pair.Value.Draft)))
            .OrderBy(count => count.Event, StringComparer.Ordinal).ToList();
        return new SimulationResult(
            whole.Pupils, Moves(whole), suggestions, Hours(whole, roleOf), Bounds(whole.Pupils, suggestions, expected),
            [.. whole.PupilMoves.OrderBy(each => each.Pupil, StringComparer.Ordinal).ThenBy(each => each.Move.Rule, StringComparer.Ordinal).ThenBy(each => each.Move.Kind)]);
    }

    private static List<MoveCount> Moves(SimulationPart whole)
    {
        var because = whole.Because.ToLookup(pair => pair.Key.Move);
        var by = whole.By.ToLookup(pair => pair.Key.Move);
        return
        [
            .. whole.Moves.OrderBy(pair => pair.Key.Rule, StringComparer.Ordinal).ThenBy(pair => pair.Key.Kind).Select(pair => new MoveCount(
                pair.Key,
                pair.Value,
                [.. because[pair.Key].OrderBy(each => each.Key.Difference.Name, StringComparer.Ordinal).ThenBy(each => each.Key.Difference.Kind).Select(each => (each.Key.Difference, (int?)each.Value))],
                [.. by[pair.Key].OrderBy(each => each.Key.Dimension).ThenBy(each => each.Key.Value, StringComparer.Ordinal).Select(each => (each.Key.Dimension, each.Key.Value, (int?)each.Value))])),
        ];
    }

    private static List<RoleHours> Hours(SimulationPart whole, Func<string, string> roleOf) =>
    [
        .. whole.Suggestions.GroupBy(pair => roleOf(pair.Key.Event), StringComparer.Ordinal)
            .Select(group => new RoleHours(
                group.Key,
                decimal.Round(group.Sum(pair => (decimal)pair.Key.Minutes * pair.Value.Current) / MinutesAnHour, 1),
                decimal.Round(group.Sum(pair => (decimal)pair.Key.Minutes * pair.Value.Draft) / MinutesAnHour, 1)))
            .OrderBy(hours => hours.Role, StringComparer.Ordinal),
    ];

    private static List<VolumeBound> Bounds(int pupils, List<SuggestionCount> suggestions, IReadOnlyList<ExpectedVolume> expected) =>
        pupils == 0 ? [] : [.. expected.Select(volume => Bound(volume, 1_000m * (suggestions.Find(count => count.Event == volume.Event)?.Draft ?? 0) / pupils))];

    private static VolumeBound Bound(ExpectedVolume expected, decimal perThousand) =>
        new(expected, decimal.Round(perThousand, 1), perThousand >= expected.Min && perThousand <= expected.Max);
}
